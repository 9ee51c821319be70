package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.provisioning.check.TestResult;
import java.util.Optional;
import java.util.Set;

/// One device as a technician sees it.
///
/// @param there whether the settings name one
/// @param works whether it can be used now
/// @param keywords how it stands, such as `stopped cover-open`
/// @param wired of the panel: the switches that can be tried
/// @param last result of its last guided test
public record DeviceLine(
        Instrument instrument,
        boolean there,
        boolean works,
        String keywords,
        Set<Panel.Input> wired,
        Optional<TestResult> last) {
    public DeviceLine {
        wired = Set.copyOf(wired);
    }

    DeviceLine tested(TestResult result) {
        return new DeviceLine(instrument, there, works, keywords, wired, Optional.of(result));
    }
}
