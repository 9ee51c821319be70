package id.desa.anjungan.bench.vm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// When what of a boot was reached, in milliseconds after its start.
///
/// @param millis in the order of a boot
public record BootMarks(SequencedMap<String, Long> millis) {
    /// What systemd noted, on the clock that runs since the kernel's start: row, unit (empty for systemd itself),
    /// property.
    private static final List<List<String>> NOTED = List.of(
            List.of("systemd starts", "", "UserspaceTimestampMonotonic"),
            List.of("X server starts", "anjungan-display", "InactiveExitTimestampMonotonic"),
            List.of("X server ready", "anjungan-display", "ActiveEnterTimestampMonotonic"),
            List.of("kiosk's process starts", "anjungan-kiosk", "ExecMainStartTimestampMonotonic"),
            List.of("kiosk says READY=1", "anjungan-kiosk", "ActiveEnterTimestampMonotonic"));

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /// @param origin of the boot, on the guest's clock that runs since its kernel's start, in microseconds
    /// @param shown when its display showed the attract screen, on the same clock
    static BootMarks of(Guest guest, long origin, long shown) throws IOException, InterruptedException {
        var marks = new LinkedHashMap<String, Long>();
        for (var row : NOTED) {
            var said = guest.sh("systemctl show -P " + row.get(2) + " " + row.get(1))
                    .strip();
            if (NUMBER.matcher(said).matches() && !said.equals("0")) {
                marks.put(row.get(0), (Long.parseLong(said) - origin) / 1000);
            }
        }
        marks.put("attract screen on the display", (shown - origin) / 1000);
        return new BootMarks(marks);
    }

    /// Medians of several boots, row by row; where they are even in number, the upper of the two.
    public static BootMarks median(List<BootMarks> boots) {
        var medians = new LinkedHashMap<String, Long>();
        for (var row : boots.getFirst().millis().keySet()) {
            var sorted = new ArrayList<Long>();
            boots.stream()
                    .map(boot -> boot.millis().get(row))
                    .filter(Objects::nonNull)
                    .forEach(sorted::add);
            sorted.sort(null);
            medians.put(row, sorted.get(sorted.size() / 2));
        }
        return new BootMarks(medians);
    }

    /// Each row with how long it is after the one before.
    public String table() {
        var table = new StringBuilder("%-32s %10s %10s%n".formatted("", "at ms", "after ms"));
        var before = 0L;
        for (Map.Entry<String, Long> row : millis.entrySet()) {
            table.append("%-32s %10d %10d%n".formatted(row.getKey(), row.getValue(), row.getValue() - before));
            before = row.getValue();
        }
        return table.toString();
    }
}
