-- What a case is found by: the end of its company's folded name from each word on, and its number likewise. As bytes,
-- whose order is the same under every collation, so that "begins with" is a range of the key.
CREATE TABLE case_word (
    word BYTEA NOT NULL,
    case_id BIGINT NOT NULL REFERENCES case_file (id) ON DELETE CASCADE,
    PRIMARY KEY (word, case_id)
);
CREATE INDEX case_word_case ON case_word (case_id, word);
