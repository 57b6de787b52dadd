-- The same orders over all cases, finished ones among them.
CREATE INDEX case_file_all_since ON case_file (stage_since, id);
CREATE INDEX case_file_all_opened ON case_file (opened_at, id);
CREATE INDEX case_file_all_company ON case_file (company_search, id);
