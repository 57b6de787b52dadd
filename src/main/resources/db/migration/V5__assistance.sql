-- What a centre does for an SME: planned services and the log of their delivery.
CREATE TABLE planned_service (
    id VARCHAR(36) PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    position INTEGER NOT NULL,
    code VARCHAR(10) NOT NULL,
    title VARCHAR(200) NOT NULL,
    hours NUMERIC(7, 2) NOT NULL,
    starts_on DATE,
    ends_on DATE,
    deliverable VARCHAR(400),
    state VARCHAR(20) NOT NULL,
    reason VARCHAR(4000)
);
CREATE INDEX planned_service_case ON planned_service (case_id, position);

CREATE TABLE service_log (
    service_id VARCHAR(36) NOT NULL REFERENCES planned_service (id),
    submission_round INTEGER NOT NULL,
    line INTEGER NOT NULL,
    on_date DATE NOT NULL,
    kind VARCHAR(40),
    mode VARCHAR(40),
    summary VARCHAR(4000),
    hours NUMERIC(7, 2) NOT NULL,
    person_id BIGINT REFERENCES person (id),
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (service_id, submission_round, line)
);
