package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.TestResult;
import java.util.List;

/// The kiosk's devices as service mode tests them. Blocks; any background thread.
public interface Workbench {
    /// How each stands, and what its last test was.
    List<DeviceLine> lines();

    /// Lets a device do its one thing; of the panel, the lamp.
    Finding run(Instrument instrument) throws InterruptedException;

    /// Worth less than service: where the disk refuses, it is lost.
    void keep(TestResult result);
}
