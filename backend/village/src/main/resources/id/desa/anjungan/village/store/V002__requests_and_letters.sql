CREATE TABLE permohonan (
    id           TEXT PRIMARY KEY,
    registration TEXT NOT NULL UNIQUE,
    nik          TEXT NOT NULL REFERENCES penduduk (nik),
    untuk        TEXT REFERENCES penduduk (nik),
    jenis        TEXT NOT NULL,
    answers      TEXT NOT NULL,
    status       TEXT NOT NULL,
    reason       TEXT,
    created_at   INTEGER NOT NULL,
    changed_at   INTEGER NOT NULL,
    idempotency  TEXT NOT NULL,
    body_digest  TEXT NOT NULL,
    slip_serial  INTEGER NOT NULL DEFAULT 1,
    slip_hash    TEXT NOT NULL UNIQUE,
    UNIQUE (nik, idempotency)
) STRICT;
CREATE INDEX permohonan_owner ON permohonan (nik, created_at);
CREATE INDEX permohonan_queue ON permohonan (status, created_at);

CREATE TABLE surat (
    id             TEXT PRIMARY KEY,
    permohonan     TEXT NOT NULL UNIQUE REFERENCES permohonan (id),
    nomor          TEXT NOT NULL UNIQUE,
    tanggal        TEXT NOT NULL,
    valid_until    TEXT NOT NULL,
    jti            TEXT NOT NULL UNIQUE,
    code           TEXT NOT NULL UNIQUE,
    signer         TEXT NOT NULL,
    collect_at     TEXT NOT NULL CHECK (collect_at IN ('KIOSK', 'COUNTER')),
    paper          TEXT NOT NULL,
    pages          INTEGER NOT NULL,
    content_sha256 TEXT,
    -- empty only while a demo has not laid out its old letters yet
    pdf            BLOB,
    pdf_sha256     TEXT,
    signed_at      INTEGER NOT NULL,
    revoked_at     INTEGER,
    revoked_reason TEXT
) STRICT;

-- Leave to print one letter once. Only one row of a letter may be OPEN, UNCERTAIN or PRINTED at a time.
CREATE TABLE print_grant (
    id          TEXT PRIMARY KEY,
    surat       TEXT NOT NULL REFERENCES surat (id),
    kiosk       TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('OPEN', 'PRINTED', 'NOT_PRINTED', 'UNCERTAIN')),
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    fetched_at  INTEGER,
    evidence    TEXT,
    impressions INTEGER NOT NULL DEFAULT 0,
    reported_at INTEGER
) STRICT;
CREATE UNIQUE INDEX print_grant_single ON print_grant (surat) WHERE state IN ('OPEN', 'UNCERTAIN', 'PRINTED');
