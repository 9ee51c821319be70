-- What was written for kiosks when it last made sense: of a file by its name, such as all.toml, and what an invited
-- kiosk was promised, by `kiosk` and its id. A mistake of the hand that writes must not take a new kiosk back to the defaults.
CREATE TABLE kiosk_settings_good (
    name TEXT PRIMARY KEY,
    toml TEXT NOT NULL
) STRICT;
