-- Drawn by the page for one filling-in of the registration form: a form that comes twice opens one case.
ALTER TABLE case_file ADD COLUMN mark VARCHAR(36);
CREATE UNIQUE INDEX case_file_mark ON case_file (mark);
