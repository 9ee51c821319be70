-- Officers who sign in to the village's pages. nik: where the officer is a resident too.
CREATE TABLE officer (
    id         INTEGER PRIMARY KEY,
    user_name  TEXT    NOT NULL UNIQUE,
    password   TEXT    NOT NULL, -- argon2id, PHC text
    nama       TEXT    NOT NULL,
    role       TEXT    NOT NULL,
    nik        TEXT,
    created_at INTEGER NOT NULL
) STRICT;

-- One row a signed-in browser; the cookie's token is known here by its SHA-256 only.
CREATE TABLE officer_session (
    token_hash TEXT    PRIMARY KEY,
    officer_id INTEGER NOT NULL REFERENCES officer (id),
    csrf       TEXT    NOT NULL,
    opened_at  INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrong passwords by SHA-256 of the user name as typed, whether it exists or not.
CREATE TABLE officer_try (
    name_hash   TEXT    PRIMARY KEY,
    wrong       INTEGER NOT NULL,
    last_at     INTEGER NOT NULL,
    rests_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
