package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.TestResults;
import java.io.IOException;
import java.util.Optional;

/// The last results of the tests: one memory for service mode and `anjunganctl`. It is worth less than service: what
/// the disk refuses is lost, and the disk says so itself.
public record TestMemory(TestResults results) {
    Optional<TestResult> last(Instrument instrument) {
        return results.last(instrument.test());
    }

    void keep(TestResult result) {
        try {
            results.keep(result);
        } catch (IOException refused) {
            // as said above
        }
    }
}
