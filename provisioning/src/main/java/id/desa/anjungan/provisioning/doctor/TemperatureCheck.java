package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.nio.file.Path;
import java.util.List;

/// The warmest part of the machine. A Raspberry Pi slows down at 80 degrees.
final class TemperatureCheck implements Check {
    private static final String NAME = "temperature";
    private static final int HOT = 80;
    private static final int WARM = 70;

    private final KernelFiles kernel;

    TemperatureCheck(Path root) {
        this.kernel = new KernelFiles(root);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var warmest = kernel.children("sys/class/thermal").stream()
                .filter(zone -> KernelFiles.name(zone).startsWith("thermal_zone"))
                .flatMap(zone -> KernelFiles.text(zone.resolve("temp")).stream())
                .filter(text -> text.matches("[0-9]{1,7}"))
                .mapToInt(text -> Integer.parseInt(text) / 1000)
                .max();
        if (warmest.isEmpty()) {
            return List.of(Symptom.note(NAME, "temperature-not-told"));
        }
        var degrees = String.valueOf(warmest.getAsInt());
        if (warmest.getAsInt() >= HOT) {
            return List.of(Symptom.now(NAME, Mender.TECHNICIAN, "temperature-hot", degrees));
        }
        return List.of(
                warmest.getAsInt() >= WARM
                        ? Symptom.soon(NAME, Mender.TECHNICIAN, "temperature-warm", degrees)
                        : Symptom.good(NAME, "temperature-fine", degrees));
    }
}
