-- Wrong signing passphrases of an officer.
CREATE TABLE signing_try (
    officer_id  INTEGER PRIMARY KEY,
    wrong       INTEGER NOT NULL,
    rests_until INTEGER NOT NULL
) STRICT;

-- Whose account an officer's act was about, where it was about no request.
ALTER TABLE audit ADD COLUMN nik TEXT;
