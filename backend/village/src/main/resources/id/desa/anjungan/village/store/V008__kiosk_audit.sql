-- What kiosks say was done at them, as they said it first. Only ever grows.
CREATE TABLE kiosk_audit (
    kiosk   TEXT    NOT NULL,
    epoch   TEXT    NOT NULL,
    seq     INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    session TEXT    NOT NULL,
    actor   TEXT    NOT NULL,
    level   TEXT    NOT NULL,
    act     TEXT    NOT NULL,
    who     TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    hash    TEXT    NOT NULL,
    PRIMARY KEY (kiosk, epoch, seq)
) STRICT, WITHOUT ROWID;
