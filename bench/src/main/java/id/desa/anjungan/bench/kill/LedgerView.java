package id.desa.anjungan.bench.kill;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// What the kiosk's ledger says, read from outside while the kiosk runs.
final class LedgerView {
    private final String database;

    LedgerView(Path state) {
        this.database = "jdbc:sqlite:" + state.resolve("kiosk.db");
    }

    /// Letters the kiosk has no end for.
    int underWay() {
        return number("select count(*) from print_job where state in ('PLANNED', 'SENDING')");
    }

    /// Outcomes the village has not heard.
    int untold() {
        return number("select count(*) from outbox where lane = 'print-outcome'");
    }

    /// Of every job the grant it prints.
    Map<String, String> grantsByJob() {
        var grants = new HashMap<String, String>();
        try (var connection = DriverManager.getConnection(database);
                var sql = connection.createStatement();
                var row = sql.executeQuery("select job, grant_id from print_job")) {
            while (row.next()) {
                grants.put(row.getString(1), row.getString(2));
            }
            return grants;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private int number(String question) {
        try (var connection = DriverManager.getConnection(database);
                var sql = connection.createStatement();
                var row = sql.executeQuery(question)) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
