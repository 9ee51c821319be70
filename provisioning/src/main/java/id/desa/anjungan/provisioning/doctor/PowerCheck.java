package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import id.desa.anjungan.device.power.PowerReading;
import id.desa.anjungan.device.power.PowerSupply;
import java.nio.file.Path;
import java.util.List;

/// Whether the board gets the voltage it needs, and whether its kernel could tell.
final class PowerCheck implements Check {
    private static final String NAME = "power";

    private final Path root;

    PowerCheck(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        return List.of(
                switch (new PowerSupply(root).read()) {
                    case PowerReading.Fine() -> Symptom.good(NAME, "power-fine");
                    case PowerReading.LowNow() -> Symptom.now(NAME, Mender.TECHNICIAN, "power-low");
                    case PowerReading.WasLow() -> Symptom.soon(NAME, Mender.TECHNICIAN, "power-was-low");
                    case PowerReading.NotTold() -> notTold();
                });
    }

    private Symptom notTold() {
        var model = new KernelFiles(root).text("proc/device-tree/model").orElse("");
        return model.contains("Raspberry Pi")
                ? Symptom.soon(NAME, Mender.TECHNICIAN, "power-driver-missing", model)
                : Symptom.note(NAME, "power-not-told");
    }
}
