-- The orders of the list of cases, of those that run first; and where each region occurs.
CREATE INDEX case_file_since_order ON case_file (closed_at, stage_since, id);
CREATE INDEX case_file_opened_order ON case_file (closed_at, opened_at, id);
CREATE INDEX case_file_company_order ON case_file (closed_at, company_search, id);
