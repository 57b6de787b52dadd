-- Money for the adoption: applications, and the aid that counts against the de minimis ceiling.
CREATE TABLE funding_application (
    id VARCHAR(36) PRIMARY KEY,
    case_id BIGINT NOT NULL REFERENCES case_file (id),
    title VARCHAR(200) NOT NULL,
    instrument VARCHAR(20),
    aid_basis VARCHAR(20),
    requested NUMERIC(15, 2),
    state VARCHAR(20) NOT NULL,
    opened_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX funding_application_case ON funding_application (case_id, opened_at);

CREATE TABLE aid_entry (
    application_id VARCHAR(36) PRIMARY KEY REFERENCES funding_application (id),
    company_id BIGINT NOT NULL REFERENCES organisation (id),
    member_state VARCHAR(2) NOT NULL,
    amount NUMERIC(15, 2) NOT NULL, -- EUR, gross grant equivalent
    granted_on DATE NOT NULL
);
CREATE INDEX aid_entry_company ON aid_entry (company_id, member_state, granted_on);
