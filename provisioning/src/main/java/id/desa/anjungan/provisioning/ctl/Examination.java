package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.devices.DeviceLook;
import id.desa.anjungan.provisioning.devices.DeviceTable;
import id.desa.anjungan.provisioning.doctor.Doctor;
import id.desa.anjungan.provisioning.doctor.Practice;
import id.desa.anjungan.provisioning.doctor.Symptom;
import id.desa.anjungan.provisioning.doctor.Tools;
import id.desa.anjungan.provisioning.settings.SignedBundles;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One look at everything, for `doctor` and for the bundle a technician sends.
final class Examination {
    private static final Duration ASKED = Duration.ofSeconds(5);
    private static final Duration TOOL = Duration.ofSeconds(6);
    private static final Duration CHECK = Duration.ofSeconds(30);

    private final CommonOptions common;
    private final Workplace work;

    Examination(CommonOptions common, Workplace work) {
        this.common = common;
        this.work = work;
    }

    List<Symptom> symptoms() {
        var settings = common.settings(work);
        var state = common.stateDir(work);
        var status = common.kiosk(work).ask(new ControlRequest("status"), ASKED);
        var patient = new Practice.Patient(
                work.root(),
                state,
                settings.config(),
                settings.problems(),
                version(),
                () -> status,
                () -> devices(settings, status),
                tools(),
                work.clock());
        return new Doctor(Practice.checks(patient), CHECK).examine();
    }

    Tools tools() {
        return Tools.ofThisMachine(TOOL, Map.of("DISPLAY", work.environment().getOrDefault("DISPLAY", ":0")));
    }

    private long version() {
        try {
            return SettingsFolder.readOnly(common.stateDir(work), SignedBundles.of(common.stateDir(work)))
                    .version();
        } catch (IOException none) {
            return 0;
        }
    }

    /// Never opened where a kiosk may hold them.
    private Optional<JsonNode> devices(SettingsRead settings, ControlAnswer status) {
        if (status instanceof ControlAnswer.Done) {
            return common.kiosk(work).ask(new ControlRequest("devices"), ASKED) instanceof ControlAnswer.Done(var told)
                    ? Optional.of(told)
                    : Optional.empty();
        }
        if (!(status instanceof ControlAnswer.NotRunning) || settings.devices().isEmpty()) {
            return Optional.empty();
        }
        try {
            return DeviceLook.at(settings.devices().get()) instanceof DeviceLook.Looked(var reports)
                    ? Optional.of(DeviceTable.of(reports))
                    : Optional.empty();
        } catch (InterruptedException overdue) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
