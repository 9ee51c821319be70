package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import java.sql.Connection;
import java.sql.SQLException;

/// A store that comes from a copy knows a past: a letter it calls not printed may have been printed since, under the
/// same grant. So nothing of that kind is told out of it. The village keeps such a letter for a person to look at, whom
/// the new epoch brings in.
final class Doubt {
    private static final String TOLD_NOT_PRINTED =
            "delete from outbox where kind = 'print-outcome' and body like '%\"NOT_PRINTED\"%'";
    private static final String UNDER_WAY = "select job, grant_id from print_job where state in ('PLANNED', 'SENDING')";

    private Doubt() {}

    static void cast(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.executeUpdate(TOLD_NOT_PRINTED);
        }
        var uncertain = ContractJson.mapper()
                .writeValueAsString(new PrintReport(PrintReport.Disposition.UNCERTAIN, null, 0, null));
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(UNDER_WAY)) {
            while (row.next()) {
                var key = row.getString(1) + "/" + State.UNCERTAIN;
                Outbox.add(
                        connection,
                        new Message(Lane.PRINT_OUTCOME, PrintLedger.OUTCOME, key, row.getString(2), uncertain),
                        0);
            }
        }
        try (var sql = connection.createStatement()) {
            sql.executeUpdate("update print_job set state = 'UNCERTAIN' where state in ('PLANNED', 'SENDING')");
        }
    }
}
