package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.network.Quality;
import id.desa.anjungan.provisioning.check.TestResult;
import java.time.Instant;
import java.util.Optional;

/// One thing that was looked at, with what it showed. The slip says that in the words of its reader; the village is
/// told the same in one short line, which is written here and read by nobody's program.
sealed interface Examined {
    /// As in a [Check], such as `receipt-printer`.
    String name();

    Result result();

    /// For the village.
    String line();

    /// When it was tried, where it was.
    Optional<Instant> at();

    default Check check() {
        return new Check(name(), result(), line(), at().orElse(null));
    }

    /// One that works and was never tried is not tested; one that does not work has failed, whatever its last test
    /// said.
    record Device(DeviceLine device) implements Examined {
        private static final int LONGEST = 200;

        @Override
        public String name() {
            return device.instrument().device();
        }

        @Override
        public Result result() {
            return !device.works()
                    ? Result.FAILED
                    : device.last()
                            .map(test -> test.good() ? Result.PASSED : Result.FAILED)
                            .orElse(Result.NOT_TESTED);
        }

        /// How it stands, or what came of its last test.
        String keywords() {
            return device.works() ? device.last().map(TestResult::note).orElse("") : device.keywords();
        }

        @Override
        public String line() {
            var keywords = keywords();
            return keywords.length() > LONGEST ? keywords.substring(0, LONGEST) : keywords;
        }

        @Override
        public Optional<Instant> at() {
            return device.last().map(TestResult::at);
        }
    }

    /// The line to the village.
    record Network(Quality quality) implements Examined {
        @Override
        public String name() {
            return "network";
        }

        boolean answered() {
            return quality.answered() > 0;
        }

        @Override
        public Result result() {
            return answered() ? Result.PASSED : Result.FAILED;
        }

        @Override
        public String line() {
            return answered()
                    ? quality.answered() + "/" + quality.asked() + " "
                            + quality.quickest().toMillis() + "-"
                            + quality.typical().toMillis() + " ms"
                    : "no-answer";
        }

        @Override
        public Optional<Instant> at() {
            return Optional.empty();
        }
    }

    /// The trial of a day: not tested until it has run to its end.
    record Trial(BurnInLog log) implements Examined {
        @Override
        public String name() {
            return "burn-in";
        }

        @Override
        public Result result() {
            if (log.running() || log.end().filter(BurnInLog.End::stopped).isPresent()) {
                return Result.NOT_TESTED;
            }
            return log.bad() == 0 ? Result.PASSED : Result.FAILED;
        }

        @Override
        public String line() {
            return log.rounds() + " rounds, " + log.bad() + " failures";
        }

        @Override
        public Optional<Instant> at() {
            return log.end().map(BurnInLog.End::at);
        }
    }
}
