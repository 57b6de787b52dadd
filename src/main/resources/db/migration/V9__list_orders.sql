-- Each order of the work list behind each filter that is an equality: a page reads the rows it shows and no others.
DROP INDEX work_item_company;
CREATE INDEX work_item_sector ON work_item (sector, held, due, task_id);
CREATE INDEX work_item_region_since ON work_item (region, held, since, task_id);
CREATE INDEX work_item_region_company ON work_item (region, held, company_search, task_id);
CREATE INDEX work_item_region_priority ON work_item (region, held, priority, task_id);
CREATE INDEX work_item_stage_since ON work_item (stage, held, since, task_id);
CREATE INDEX work_item_stage_company ON work_item (stage, held, company_search, task_id);
CREATE INDEX work_item_stage_priority ON work_item (stage, held, priority, task_id);
CREATE INDEX work_item_sector_since ON work_item (sector, held, since, task_id);
CREATE INDEX work_item_sector_company ON work_item (sector, held, company_search, task_id);
CREATE INDEX work_item_sector_priority ON work_item (sector, held, priority, task_id);
CREATE INDEX work_item_centre_since ON work_item (centre_id, held, since, task_id);
CREATE INDEX work_item_centre_company ON work_item (centre_id, held, company_search, task_id);
CREATE INDEX work_item_centre_priority ON work_item (centre_id, held, priority, task_id);

-- The tasks behind a number in a diagram, in the order in which they are shown.
DROP INDEX work_item_element;
CREATE INDEX work_item_element ON work_item (process, element, due, task_id);
DROP INDEX work_done_element;
CREATE INDEX work_done_element ON work_done (process, element, how, ended_at, task_id);
