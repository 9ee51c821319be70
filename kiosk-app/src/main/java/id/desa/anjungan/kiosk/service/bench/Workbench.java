package id.desa.anjungan.kiosk.service.bench;

import java.util.List;

/// The kiosk's devices as service mode tests them. Blocks; any background thread.
public interface Workbench {
    /// How each stands, and what its last test was.
    List<DeviceLine> lines();

    Finding run(Trial trial) throws InterruptedException;

    /// Worth less than service: where the disk refuses, it is lost.
    void keep(Instrument instrument, TestResult result);
}
