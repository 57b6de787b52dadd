-- What came of the assistance: the record that three sign, what became of it later, and how content companies are.
CREATE TABLE sign_off (
    id VARCHAR(36) PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    version INTEGER NOT NULL,
    technology VARCHAR(10) NOT NULL,
    solution VARCHAR(200) NOT NULL,
    trl_before INTEGER NOT NULL,
    trl_after INTEGER NOT NULL,
    level_before INTEGER NOT NULL,
    adoption_level INTEGER NOT NULL,
    in_use_since DATE,
    outcome VARCHAR(20),
    content VARCHAR(200000) NOT NULL, -- JSON: the record to the letter, as it is signed
    hash VARCHAR(64) NOT NULL,
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(4000),
    prepared_by VARCHAR(200) NOT NULL,
    prepared_at TIMESTAMP WITH TIME ZONE NOT NULL,
    UNIQUE (case_id, version)
);

CREATE TABLE sign_off_investment (
    sign_off_id VARCHAR(36) NOT NULL REFERENCES sign_off (id),
    line INTEGER NOT NULL,
    source VARCHAR(20) NOT NULL,
    amount NUMERIC(15, 2) NOT NULL, -- EUR
    application_id VARCHAR(36) REFERENCES funding_application (id),
    PRIMARY KEY (sign_off_id, line)
);
CREATE INDEX sign_off_investment_application ON sign_off_investment (application_id);

CREATE TABLE sign_off_signature (
    sign_off_id VARCHAR(36) NOT NULL REFERENCES sign_off (id),
    position INTEGER NOT NULL,
    signatory VARCHAR(20) NOT NULL,
    person_id BIGINT NOT NULL REFERENCES person (id),
    name VARCHAR(150) NOT NULL,
    function VARCHAR(150) NOT NULL,
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (sign_off_id, position)
);

CREATE TABLE follow_up (
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    months INTEGER NOT NULL,
    technology_use INTEGER NOT NULL,
    invested NUMERIC(15, 2) NOT NULL, -- EUR
    planned NUMERIC(15, 2),
    turnover NUMERIC(15, 2),
    exports NUMERIC(15, 2),
    staff NUMERIC(10, 2),
    jobs NUMERIC(10, 2),
    attribution VARCHAR(10) NOT NULL,
    without_programme VARCHAR(10) NOT NULL,
    answered_at TIMESTAMP WITH TIME ZONE NOT NULL,
    adoption_level INTEGER,
    trl INTEGER,
    reviewed_at TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (case_id, months)
);

-- One row for each time a company was asked how content it is, answered or not: the rate of answers needs both.
CREATE TABLE survey_answer (
    task_id VARCHAR(64) PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    element VARCHAR(100) NOT NULL,
    item VARCHAR(64),
    about VARCHAR(200),
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    recommend INTEGER, -- 0 to 10
    usefulness INTEGER, -- 1 to 5, like those that follow
    competence INTEGER,
    speed INTEGER,
    paperwork INTEGER
);
CREATE INDEX survey_answer_case ON survey_answer (case_id);
CREATE INDEX survey_answer_element ON survey_answer (element, at);
