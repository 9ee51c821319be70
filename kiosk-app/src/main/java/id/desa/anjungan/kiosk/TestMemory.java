package id.desa.anjungan.kiosk;

import id.desa.anjungan.kiosk.service.bench.Finding;
import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.TestResult;
import id.desa.anjungan.kiosk.service.bench.TestResult.Outcome;
import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.TestResults;
import java.io.IOException;
import java.util.Optional;

/// The last results of the tests, one memory for service mode and `anjunganctl`.
record TestMemory(TestResults results) {
    Optional<TestResult> last(Instrument instrument) {
        return DeviceTest.ofDevice(instrument.device()).flatMap(results::last).map(TestMemory::kept);
    }

    private static TestResult kept(id.desa.anjungan.provisioning.check.TestResult result) {
        return new TestResult(result.good() ? Outcome.GOOD : Outcome.BAD, result.at(), result.note());
    }

    void keep(Instrument instrument, TestResult result) {
        DeviceTest.ofDevice(instrument.device()).ifPresent(test -> {
            try {
                results.keep(new id.desa.anjungan.provisioning.check.TestResult(
                        test, result.outcome() == Outcome.GOOD, result.at(), result.note()));
            } catch (IOException refused) {
                // worth less than service; the disk says so itself
            }
        });
    }

    static Finding found(id.desa.anjungan.provisioning.check.Finding finding) {
        return switch (finding) {
            case id.desa.anjungan.provisioning.check.Finding.Failed(var note) ->
                new Finding.Failed(note.replaceFirst("^not-printed ", ""));
            case id.desa.anjungan.provisioning.check.Finding.Good(var note) -> new Finding.AskAPerson(note);
            case id.desa.anjungan.provisioning.check.Finding.AskAPerson(var note) -> new Finding.AskAPerson(note);
        };
    }
}
