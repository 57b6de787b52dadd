-- What public registers of small aid say: each extract as it came, who took it in and who took it back again.
CREATE TABLE aid_extract (
    id VARCHAR(36) PRIMARY KEY,
    file_name VARCHAR(200) NOT NULL,
    content VARCHAR(1000000) NOT NULL, -- the text of the file
    uploaded_at TIMESTAMP WITH TIME ZONE NOT NULL,
    uploaded_by VARCHAR(200) NOT NULL,
    taken_at TIMESTAMP WITH TIME ZONE,
    taken_by VARCHAR(200),
    taken INTEGER, -- lines that went into the ledger
    undone_at TIMESTAMP WITH TIME ZONE,
    undone_by VARCHAR(200)
);
CREATE INDEX aid_extract_uploaded ON aid_extract (uploaded_at);

ALTER TABLE aid_record ADD COLUMN extract_id VARCHAR(36) REFERENCES aid_extract (id);
CREATE INDEX aid_record_extract ON aid_record (extract_id);

-- Aid that had to be paid back, in whole or in part, frees the ceiling by as much.
ALTER TABLE aid_record ADD COLUMN recovered NUMERIC(15, 2);
ALTER TABLE aid_record ADD COLUMN recovered_on DATE;
ALTER TABLE aid_record ADD COLUMN recovery_reason VARCHAR(1000);

-- What the gross grant equivalent of a loan or guarantee is reckoned from, and what else pays for the same costs.
ALTER TABLE funding_application ADD COLUMN term_years NUMERIC(4, 1);
ALTER TABLE funding_application ADD COLUMN covered_share NUMERIC(5, 2); -- per cent secured, or guaranteed
ALTER TABLE funding_application ADD COLUMN eligible_costs NUMERIC(15, 2);
ALTER TABLE funding_application ADD COLUMN other_aid NUMERIC(15, 2);
ALTER TABLE funding_application ADD COLUMN highest_intensity NUMERIC(5, 2); -- per cent
