-- When a kiosk was last heard, and what it said of itself then.
CREATE TABLE kiosk_heartbeat (
    kiosk     TEXT PRIMARY KEY,
    heard_at  INTEGER NOT NULL,
    heartbeat TEXT NOT NULL
) STRICT;
