-- What a kiosk is called, by which address it calls, and its settings, whose version only grows. Beside the table
-- kiosk, which the program before still writes as a whole.
CREATE TABLE kiosk_profile (
    kiosk            TEXT PRIMARY KEY,
    label            TEXT NOT NULL,
    url              TEXT NOT NULL,
    settings_version INTEGER NOT NULL DEFAULT 0,
    settings_text    TEXT NOT NULL DEFAULT '',
    settings_at      INTEGER NOT NULL DEFAULT 0,
    feedback         TEXT
) STRICT;

-- Every key a kiosk ever had. The one without an end is good.
CREATE TABLE kiosk_key (
    thumbprint  TEXT PRIMARY KEY,
    kiosk       TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    since       INTEGER NOT NULL,
    until       INTEGER,
    ended_by    TEXT
) STRICT;

CREATE TABLE kiosk_invite (
    id         TEXT PRIMARY KEY,
    kiosk      TEXT NOT NULL,
    label      TEXT NOT NULL,
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    made_by    TEXT NOT NULL,
    offline    INTEGER NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('OPEN', 'WAITING', 'USED', 'WITHDRAWN')),
    -- A typed code: found by its hash, and stretched to prove to the kiosk that we know it.
    code_hash  TEXT,
    code_salt  TEXT,
    code_key   TEXT,
    -- Public JWK of the box that used it.
    box_key    TEXT
) STRICT;
CREATE INDEX kiosk_invite_code ON kiosk_invite (code_hash);

-- What kiosks found out about themselves when they were set up or looked after; the newest ten of each.
CREATE TABLE kiosk_report (
    id       INTEGER PRIMARY KEY,
    kiosk    TEXT NOT NULL,
    at       INTEGER NOT NULL,
    occasion TEXT NOT NULL,
    report   TEXT NOT NULL
) STRICT;
