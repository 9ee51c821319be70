package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.network.Quality;
import id.desa.anjungan.provisioning.check.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From what is known here to the checks of a report. A device that works and was never tried is not tested; one that
/// does not work has failed, whatever its last test said.
final class Assessment {
    private static final int LONGEST = 200;
    private static final String BURN_IN = "burn-in";

    private Assessment() {}

    static List<Check> of(List<DeviceLine> devices, Quality line, Optional<BurnInLog> burnIn) {
        var checks = new ArrayList<Check>();
        devices.stream().filter(DeviceLine::there).map(Assessment::device).forEach(checks::add);
        checks.add(network(line));
        burnIn.map(Assessment::burnIn).ifPresent(checks::add);
        return checks;
    }

    private static Check device(DeviceLine device) {
        var last = device.last();
        var result = !device.works()
                ? Result.FAILED
                : last.map(test -> test.good() ? Result.PASSED : Result.FAILED).orElse(Result.NOT_TESTED);
        var detail = device.works() ? last.map(TestResult::note).orElse("") : device.keywords();
        return new Check(
                device.instrument().device(),
                result,
                brief(detail),
                last.map(TestResult::at).orElse(null));
    }

    private static Check network(Quality line) {
        var detail = line.answered() == 0
                ? "no-answer"
                : line.answered() + "/" + line.asked() + " " + line.quickest().toMillis() + "-"
                        + line.typical().toMillis() + " ms";
        return new Check("network", line.answered() == 0 ? Result.FAILED : Result.PASSED, detail, null);
    }

    private static Check burnIn(BurnInLog log) {
        var result = log.running() || log.end().filter(BurnInLog.End::stopped).isPresent()
                ? Result.NOT_TESTED
                : log.bad() == 0 ? Result.PASSED : Result.FAILED;
        var detail = log.rounds() + " rounds, " + log.bad() + " failures";
        return new Check(
                BURN_IN, result, detail, log.end().map(BurnInLog.End::at).orElse(null));
    }

    private static String brief(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /// What is broken weighs more than what nobody has tried. A trial of a day is for who wants one.
    static Result of(ReadinessReport report) {
        var results = report.checks().stream()
                .filter(check ->
                        check.result() != Result.NOT_TESTED || !check.name().equals(BURN_IN))
                .map(Check::result)
                .toList();
        if (results.contains(Result.FAILED)) {
            return Result.FAILED;
        }
        return results.contains(Result.NOT_TESTED) ? Result.NOT_TESTED : Result.PASSED;
    }
}
