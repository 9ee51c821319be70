package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.network.Quality;
import id.desa.anjungan.provisioning.check.TestResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a look at a kiosk may show.
final class Looked {
    static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    static final Quality GOOD_LINE = new Quality(5, 5, Duration.ofMillis(12), Duration.ofMillis(40));
    static final Quality DEAD_LINE = new Quality(5, 0, Duration.ZERO, Duration.ZERO);

    private Looked() {}

    static DeviceLine tried(Instrument instrument, String note) {
        return new DeviceLine(instrument, true, true, "ready", Set.of(), last(instrument, true, note));
    }

    static DeviceLine untried(Instrument instrument) {
        return new DeviceLine(instrument, true, true, "ready", Set.of(), Optional.empty());
    }

    /// It was tried with another result, and does not work now.
    static DeviceLine broken(Instrument instrument, String keywords) {
        return new DeviceLine(instrument, true, false, keywords, Set.of(), last(instrument, true, "printed counter"));
    }

    /// It says it is ready, and its last test went wrong.
    static DeviceLine failed(Instrument instrument, String note) {
        return new DeviceLine(instrument, true, true, "ready", Set.of(), last(instrument, false, note));
    }

    private static Optional<TestResult> last(Instrument instrument, boolean good, String note) {
        return Optional.of(new TestResult(instrument.test(), good, NOW, note));
    }

    static BurnInLog trial(long failures, Optional<BurnInLog.End> end) {
        return new BurnInLog(
                NOW.minusSeconds(86_400),
                Duration.ofHours(24),
                12,
                Map.of("scanner", new BurnInLog.Count(12 - failures, failures)),
                List.of(),
                0,
                Optional.empty(),
                Optional.of(NOW),
                end);
    }
}
