-- What companies answered about their needs, what it is worth, and what the advisor made of it.
CREATE TABLE assessment (
    id VARCHAR(36) PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    company_id BIGINT NOT NULL REFERENCES organisation (id),
    sector VARCHAR(20), -- when it was begun: who the peers are
    occasion VARCHAR(2) NOT NULL, -- T0, T1, T2
    questionnaire VARCHAR(60), -- the version it was made with; none before it was answered
    state VARCHAR(15) NOT NULL,
    overall NUMERIC(9, 6), -- percent, with the advisor's corrections
    own_overall NUMERIC(9, 6), -- as the company answered
    band VARCHAR(40),
    technology VARCHAR(10), -- to be taken up first
    confidence VARCHAR(10),
    recommendation VARCHAR(20),
    begun_at TIMESTAMP WITH TIME ZONE NOT NULL,
    submitted_at TIMESTAMP WITH TIME ZONE,
    validated_at TIMESTAMP WITH TIME ZONE,
    payload VARCHAR(100000) NOT NULL -- JSON: answers, corrections, needs, advice, priorities
);
CREATE INDEX assessment_case ON assessment (case_id, begun_at);
CREATE INDEX assessment_peers ON assessment (questionnaire, occasion, state, sector);

CREATE TABLE assessment_score (
    assessment_id VARCHAR(36) NOT NULL REFERENCES assessment (id),
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    dimension VARCHAR(10) NOT NULL,
    score NUMERIC(9, 6) NOT NULL, -- percent, with the advisor's corrections
    PRIMARY KEY (assessment_id, dimension)
);

CREATE TABLE assessment_need (
    assessment_id VARCHAR(36) NOT NULL REFERENCES assessment (id),
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    technology VARCHAR(10) NOT NULL,
    use_level INTEGER NOT NULL, -- 0 not used to 5 in routine use
    interest INTEGER NOT NULL, -- 0 to 3
    score NUMERIC(9, 6) NOT NULL, -- 0 to 100
    PRIMARY KEY (assessment_id, technology)
);
