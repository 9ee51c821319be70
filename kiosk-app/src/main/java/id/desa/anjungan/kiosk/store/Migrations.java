package id.desa.anjungan.kiosk.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The schema, one step a version (`pragma user_version`). Steps only add, so that the version before still serves what
/// this one wrote; a step that was released is never edited.
final class Migrations {
    private static final List<List<String>> STEPS = List.of(
            List.of(
                    """
            create table print_job (
                job text primary key,
                grant_id text not null,
                letter_id text not null,
                sha256 text not null,
                pages integer not null,
                printer text not null,
                counter_before integer not null,
                session text not null,
                state text not null,
                evidence text,
                impressions integer not null default 0,
                planned_at integer not null,
                changed_at integer not null
            ) strict""",
                    "create index print_job_by_grant on print_job (grant_id)",
                    "create index print_job_by_state on print_job (state)",
                    """
            create table outbox (
                id integer primary key autoincrement,
                lane text not null,
                key text not null unique,
                subject text not null,
                body text not null,
                attempts integer not null default 0,
                not_before integer not null,
                created_at integer not null
            ) strict""",
                    "create table time_floor (one integer primary key check (one = 1), newest integer not null) strict",
                    """
            create table kept_answer (
                name text primary key,
                etag text not null,
                body text not null,
                kept_at integer not null
            ) strict"""),
            List.of(
                    "create table store_epoch (one integer primary key check (one = 1), epoch text not null) strict",
                    "insert into store_epoch (one, epoch) values (1, lower(hex(randomblob(16))))"),
            List.of("""
            create table device_life (
                device text not null,
                statistic text not null,
                count integer not null,
                primary key (device, statistic)
            ) strict"""),
            List.of(
                    "alter table print_job add column counter_source text",
                    "alter table print_job add column copies integer not null default 1"),
            List.of(
                    "alter table outbox add column kind text not null default 'print-outcome'",
                    """
            create table lease (
                grant_id text primary key,
                slip_hash text not null,
                held_until integer not null,
                epoch text not null,
                wrong integer not null default 0,
                tries integer not null default 0,
                letter blob not null,
                document blob not null
            ) strict""",
                    "create index lease_by_slip on lease (slip_hash)",
                    "create table print_answer (id integer primary key, job text not null, who text not null,"
                            + " answer text not null, at integer not null) strict",
                    "create table running (one integer primary key check (one = 1), since integer not null,"
                            + " boot text not null) strict",
                    "create table draft (ref text primary key, sealed blob not null, kept_at integer not null) strict",
                    """
            create table audit (
                seq integer primary key,
                at integer not null,
                session text not null,
                actor text not null,
                level text not null,
                act text not null,
                who text not null,
                subject text not null,
                hash text not null,
                seal text not null
            ) strict""",
                    """
            create table audit_head (
                one integer primary key check (one = 1),
                seq integer not null,
                hash text not null,
                base_seq integer not null,
                base_hash text not null,
                exported integer not null,
                broken_at integer not null,
                seal text not null
            ) strict""",
                    "create index outbox_by_subject on outbox (lane, kind, subject)",
                    "create table outbox_dropped (lane text primary key, count integer not null) strict",
                    "create table store_reader (one integer primary key check (one = 1), oldest integer not null) strict",
                    "insert into store_reader (one, oldest) values (1, 1)"));

    /// The version of the schema this program writes.
    static final int LATEST = STEPS.size();

    private Migrations() {}

    static void run(Connection connection) throws SQLException {
        for (var version = Schema.version(connection); version < LATEST; version++) {
            step(connection, version);
        }
    }

    private static void step(Connection connection, int version) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("begin immediate");
            for (var statement : STEPS.get(version)) {
                sql.execute(statement);
            }
            sql.execute("pragma application_id = " + Schema.APPLICATION_ID);
            sql.execute("pragma user_version = " + (version + 1));
            sql.execute("commit");
        }
    }
}
