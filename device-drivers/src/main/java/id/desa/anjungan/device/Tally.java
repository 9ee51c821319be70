package id.desa.anjungan.device;

import java.util.EnumMap;
import java.util.Map;

/// Counts what a device does since it was made. Any thread.
public final class Tally {
    private final Map<Statistic, Long> counts = new EnumMap<>(Statistic.class);

    public void add(Statistic statistic, long much) {
        synchronized (counts) {
            counts.merge(statistic, much, Long::sum);
        }
    }

    public void one(Statistic statistic) {
        add(statistic, 1);
    }

    public Map<Statistic, Long> counts() {
        synchronized (counts) {
            return Map.copyOf(counts);
        }
    }
}
