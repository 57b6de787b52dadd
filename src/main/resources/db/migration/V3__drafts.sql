-- What people typed and have not sent yet. Apart from submissions: a draft is never checked and never counts.
CREATE TABLE draft (
    owner_key VARCHAR(80) NOT NULL, -- person:<id>, or visitor:<token> for forms that need no account
    form_key VARCHAR(120) NOT NULL, -- the task's id, or start:<form id>
    form_id VARCHAR(120) NOT NULL,
    answers VARCHAR(70000) NOT NULL, -- JSON
    saved_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (owner_key, form_key)
);
CREATE INDEX draft_saved ON draft (saved_at);
