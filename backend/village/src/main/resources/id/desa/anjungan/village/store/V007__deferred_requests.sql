-- Letters asked for at a kiosk while this village could not be reached, by the key the kiosk gave them. What could not
-- be made a request stays for an officer with the reason, until one has seen to it.
CREATE TABLE deferred_request (
    id          TEXT PRIMARY KEY,
    kiosk       TEXT NOT NULL,
    idempotency TEXT NOT NULL,
    body_digest TEXT NOT NULL,
    -- as typed where no PIN was checked: it may be nobody's
    nik         TEXT,
    without_pin INTEGER NOT NULL,
    jenis       TEXT NOT NULL,
    answers     TEXT NOT NULL,
    taken_at    INTEGER NOT NULL,
    heard_at    INTEGER NOT NULL,
    slip_hash   TEXT NOT NULL UNIQUE,
    permohonan  TEXT REFERENCES permohonan (id),
    why_kept    TEXT,
    settled_at  INTEGER,
    settled_by  TEXT,
    UNIQUE (kiosk, idempotency)
) STRICT;
CREATE INDEX deferred_request_made ON deferred_request (permohonan);
