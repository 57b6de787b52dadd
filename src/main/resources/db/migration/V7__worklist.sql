-- The work list of those who see everything, by its other columns.
CREATE INDEX work_item_company_order ON work_item (held, company_search, task_id);
CREATE INDEX work_item_since_order ON work_item (held, since, task_id);
CREATE INDEX work_item_priority_order ON work_item (held, priority, task_id);
