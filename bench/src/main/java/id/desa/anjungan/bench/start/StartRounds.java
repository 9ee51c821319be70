package id.desa.anjungan.bench.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rounds of the three programs in turn, after one warm-up of each that also says how its picture ends.
///
/// @param uncached the kiosk without its start-up cache
public record StartRounds(List<Start> cachedStarts, List<Start> uncached, List<Start> chromiumStarts) {
    public static StartRounds of(Programs programs, Path work, int rounds) throws IOException, InterruptedException {
        var kiosk = Start.of(work, programs.kiosk(true), Optional.empty()).picture();
        var page = Start.of(work, programs.chromium(), Optional.empty()).picture();
        var all = new StartRounds(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var round = 0; round < rounds; round++) {
            all.cachedStarts.add(
                    Start.of(work, programs.kiosk(true), Optional.of(kiosk)).start());
            all.chromiumStarts.add(
                    Start.of(work, programs.chromium(), Optional.of(page)).start());
            all.uncached.add(
                    Start.of(work, programs.kiosk(false), Optional.of(kiosk)).start());
        }
        return all;
    }

    public Start cached() {
        return median(cachedStarts);
    }

    public Start chromium() {
        return median(chromiumStarts);
    }

    public void print(PrintStream out) {
        out.printf("%-28s %10s %10s %12s%n", "", "median ms", "least ms", "PSS MiB");
        row(out, "kiosk, start-up cache", cachedStarts);
        row(out, "kiosk, without it", uncached);
        row(out, "chromium --kiosk", chromiumStarts);
    }

    private static void row(PrintStream out, String name, List<Start> starts) {
        var median = median(starts);
        var least = starts.stream().mapToLong(Start::millis).min().orElse(0);
        out.printf("%-28s %10d %10d %12d%n", name, median.millis(), least, median.pssKib() / 1024);
    }

    private static Start median(List<Start> starts) {
        return new Start(
                starts.stream()
                        .mapToLong(Start::millis)
                        .sorted()
                        .skip(starts.size() / 2)
                        .findFirst()
                        .orElse(0),
                starts.stream()
                        .mapToLong(Start::pssKib)
                        .sorted()
                        .skip(starts.size() / 2)
                        .findFirst()
                        .orElse(0));
    }
}
