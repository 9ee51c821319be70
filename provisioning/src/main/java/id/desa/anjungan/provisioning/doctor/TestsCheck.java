package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.TestResults;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/// The last guided tests: one that failed and was not done again is a thing to mend.
final class TestsCheck implements Check {
    private static final String NAME = "tests";
    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");

    private final TestResults results;

    TestsCheck(Path stateDir) {
        this.results = new TestResults(stateDir);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var all = results.all().values();
        if (all.isEmpty()) {
            return List.of(Symptom.note(NAME, "tests-none"));
        }
        var failed = all.stream().filter(result -> !result.good()).toList();
        return failed.isEmpty()
                ? List.of(Symptom.good(NAME, "tests-good", String.valueOf(all.size())))
                : failed.stream().map(TestsCheck::symptom).toList();
    }

    private static Symptom symptom(TestResult result) {
        return Symptom.soon(
                NAME,
                Mender.TECHNICIAN,
                "test-failed",
                result.test().device(),
                result.at().atZone(VILLAGE_TIME).toLocalDate().toString(),
                result.note());
    }
}
