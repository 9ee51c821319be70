package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.device.Statistic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the devices did over the life of this kiosk: drivers count from their own start, this adds it up. Any thread.
public final class DeviceLife {
    private final Store store;
    /// Of each device, what of its present count is in the store already.
    private final Map<String, Map<Statistic, Long>> kept = new HashMap<>();

    public DeviceLife(Store store) {
        this.store = store;
    }

    /// @param since what a device has counted since its driver was made
    public record Counts(String device, Map<Statistic, Long> since) {
        public Counts {
            since = Map.copyOf(since);
        }
    }

    /// Adds what is new since the last call. Counts are worth less than service: where the disk refuses they wait
    /// for the next time.
    public synchronized void keep(List<Counts> devices) {
        var written = store.keep(connection -> {
            for (var device : devices) {
                add(connection, device);
            }
            return devices.size();
        });
        if (written) {
            devices.forEach(device -> kept.put(device.device(), device.since()));
        }
    }

    private void add(Connection connection, Counts device) throws SQLException {
        var before = kept.getOrDefault(device.device(), Map.of());
        for (var count : device.since().entrySet()) {
            var more = count.getValue() - before.getOrDefault(count.getKey(), 0L);
            if (more > 0) {
                add(connection, device.device(), count.getKey(), more);
            }
        }
    }

    private static void add(Connection connection, String device, Statistic statistic, long more) throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into device_life (device, statistic, count) values (?, ?, ?)
                on conflict (device, statistic) do update set count = count + excluded.count""")) {
            sql.setString(1, device);
            sql.setString(2, statistic.name());
            sql.setLong(3, more);
            sql.executeUpdate();
        }
    }

    /// Over the life of this kiosk; a word an older version does not know is left out.
    public Map<Statistic, Long> of(String device) {
        return store.read(connection -> {
            var counts = new EnumMap<Statistic, Long>(Statistic.class);
            try (var sql = connection.prepareStatement("select statistic, count from device_life where device = ?")) {
                sql.setString(1, device);
                try (var rows = sql.executeQuery()) {
                    while (rows.next()) {
                        put(counts, rows.getString(1), rows.getLong(2));
                    }
                }
            }
            return counts;
        });
    }

    private static void put(Map<Statistic, Long> counts, String word, long count) {
        for (var statistic : Statistic.values()) {
            if (statistic.name().equals(word)) {
                counts.put(statistic, count);
            }
        }
    }
}
