-- At which kiosk a letter was asked for, and that it has a code to collect it without a link. The code follows from the
-- request by a key that is not here.
CREATE TABLE pickup_code (
    permohonan TEXT PRIMARY KEY REFERENCES permohonan (id),
    kiosk      TEXT NOT NULL
) STRICT;

-- Grants that were given ahead, while they are open. salt, hash: what the kiosk checks the code against.
CREATE TABLE lease (
    grant_id    TEXT PRIMARY KEY REFERENCES print_grant (id),
    rounds      INTEGER NOT NULL,
    salt        TEXT NOT NULL,
    hash        TEXT NOT NULL,
    recalled_at INTEGER
) STRICT;

-- When a kiosk last asked what it may hold.
CREATE TABLE lease_sync (
    kiosk TEXT PRIMARY KEY,
    at    INTEGER NOT NULL
) STRICT;
