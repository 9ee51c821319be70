-- Times are milliseconds since 1970 UTC, dates are ISO text, words are the register's own.

CREATE TABLE penduduk (
    nik             TEXT PRIMARY KEY,
    no_kk           TEXT NOT NULL,
    nama            TEXT NOT NULL,
    jenis_kelamin   TEXT NOT NULL CHECK (jenis_kelamin IN ('L', 'P')),
    tempat_lahir    TEXT NOT NULL,
    tanggal_lahir   TEXT NOT NULL,
    agama           TEXT NOT NULL,
    hubungan        TEXT NOT NULL,
    status_kawin    TEXT NOT NULL,
    pendidikan      TEXT NOT NULL,
    pekerjaan       TEXT NOT NULL,
    dusun           TEXT NOT NULL,
    rt              TEXT NOT NULL,
    rw              TEXT NOT NULL,
    kewarganegaraan TEXT NOT NULL,
    status_dasar    TEXT NOT NULL CHECK (status_dasar IN ('HIDUP', 'MATI', 'PINDAH')),
    ayah            TEXT,
    ibu             TEXT
) STRICT;
CREATE INDEX penduduk_household ON penduduk (no_kk);

-- A resident's PIN as an Argon2id hash in PHC form; the pepper is in a file, not here.
CREATE TABLE account (
    nik      TEXT PRIMARY KEY REFERENCES penduduk (nik),
    pin_hash TEXT NOT NULL
) STRICT;

-- Wrong PINs by keyed hash of the NIK, so that a NIK nobody has is counted like any other.
CREATE TABLE sign_in_counter (
    subject      TEXT PRIMARY KEY,
    wrong        INTEGER NOT NULL,
    locked_until INTEGER NOT NULL
) STRICT;

CREATE TABLE kiosk_failure (
    kiosk TEXT NOT NULL,
    at    INTEGER NOT NULL
) STRICT;
CREATE INDEX kiosk_failure_recent ON kiosk_failure (kiosk, at);

CREATE TABLE kiosk (
    id         TEXT PRIMARY KEY,
    thumbprint TEXT NOT NULL,
    enrolled_at INTEGER NOT NULL,
    blocked    INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Last number handed out, by what is counted: letters of a year, registrations of a day.
CREATE TABLE counter (
    scope TEXT PRIMARY KEY,
    last  INTEGER NOT NULL
) STRICT;

CREATE TABLE audit (
    id      INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL,
    what    TEXT NOT NULL,
    request TEXT,
    note    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX audit_request ON audit (request);

CREATE TABLE officer_call (
    id          INTEGER PRIMARY KEY,
    kiosk       TEXT NOT NULL,
    reason      TEXT NOT NULL,
    at          INTEGER NOT NULL,
    answered_at INTEGER,
    answered_by TEXT
) STRICT;

CREATE TABLE rating (
    id    INTEGER PRIMARY KEY,
    kiosk TEXT NOT NULL,
    score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 4),
    day   TEXT NOT NULL
) STRICT;
