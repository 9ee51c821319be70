package id.desa.anjungan.village.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/// Brings a file from whatever version it has (`PRAGMA user_version`) to the newest. A script that went out is never
/// changed; what comes next is appended here. Scripts only add, so that the version before still serves the file.
final class Migrations {
    private static final List<String> SCRIPTS = List.of(
            "V001__register_and_accounts.sql", //
            "V002__requests_and_letters.sql", //
            "V003__officers.sql",
            "V004__officer_acts.sql",
            "V005__store_epochs.sql",
            "V006__leases.sql",
            "V007__deferred_requests.sql",
            "V008__kiosk_audit.sql",
            "V009__said_once.sql",
            "V010__kiosk_enrolment.sql",
            "V011__kiosk_heartbeat.sql",
            "V012__kiosk_settings_good.sql");

    private Migrations() {}

    static void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var version = version(connection);
            for (var next = version; next < SCRIPTS.size(); next++) {
                statement.executeUpdate("BEGIN IMMEDIATE;" + script(SCRIPTS.get(next)) + ";PRAGMA user_version = "
                        + (next + 1) + ";COMMIT");
            }
        }
    }

    private static int version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA user_version")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static String script(String name) {
        try (var in = Migrations.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
