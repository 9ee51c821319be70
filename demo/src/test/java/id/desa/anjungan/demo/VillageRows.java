package id.desa.anjungan.demo;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// How much of each thing stands in a village's database.
final class VillageRows {
    private static final Map<String, String> COUNTS = counts();

    private VillageRows() {}

    private static Map<String, String> counts() {
        var all = new LinkedHashMap<String, String>();
        for (var table : new String[] {"permohonan", "print_grant", "officer_call", "rating", "audit"}) {
            all.put(table, "SELECT count(*) FROM " + table);
        }
        all.put("slips", "SELECT sum(slip_serial) FROM permohonan");
        all.put("wrong PINs", "SELECT coalesce(sum(wrong), 0) FROM sign_in_counter");
        all.put("kiosk_failure", "SELECT count(*) FROM kiosk_failure");
        return all;
    }

    static Map<String, Long> of(Path data) throws SQLException {
        var found = new TreeMap<String, Long>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("village.db"));
                var sql = connection.createStatement()) {
            for (var count : COUNTS.entrySet()) {
                try (var row = sql.executeQuery(count.getValue())) {
                    row.next();
                    found.put(count.getKey(), row.getLong(1));
                }
            }
        }
        return found;
    }

    /// What came to be between two looks, without what stayed as it was.
    static Map<String, Long> more(Map<String, Long> before, Map<String, Long> after) {
        var more = new TreeMap<String, Long>();
        after.forEach((name, count) -> {
            var added = count - before.getOrDefault(name, 0L);
            if (added != 0) {
                more.put(name, added);
            }
        });
        return more;
    }
}
