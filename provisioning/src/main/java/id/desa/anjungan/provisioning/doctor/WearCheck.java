package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How worn the disks are: eMMC by the kernel (JESD84-B51, EXT_CSD 268 and 269), others by SMART. An SD card does not
/// tell.
final class WearCheck implements Check {
    private static final String NAME = "wear";
    private static final int HEX = 16;
    /// In tenths of its life; 11 is beyond it.
    private static final int BEYOND = 11;

    private static final int WORN = 8;
    private static final int USED_UP = 100;
    private static final int NEARLY_USED_UP = 80;
    private static final Pattern USED = Pattern.compile("Percentage Used:\\s*([0-9]{1,3})%");

    private final KernelFiles kernel;
    private final Tools tools;

    WearCheck(Path root, Tools tools) {
        this.kernel = new KernelFiles(root);
        this.tools = tools;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var found = new ArrayList<Symptom>();
        for (var disk : kernel.children("sys/block")) {
            var name = KernelFiles.name(disk);
            if (name.matches("mmcblk[0-9]+")) {
                found.add(card(disk, name));
            } else if (name.matches("sd[a-z]+|nvme[0-9]+n[0-9]+")) {
                found.add(smart(name));
            }
        }
        return found.isEmpty() ? List.of(Symptom.note(NAME, "wear-no-disk")) : found;
    }

    private static Symptom card(Path disk, String name) {
        var life = KernelFiles.text(disk.resolve("device/life_time")).flatMap(WearCheck::worst);
        if (life.isEmpty() || life.get() == 0) {
            return Symptom.note(NAME, "wear-not-told", name);
        }
        var percent = String.valueOf(Math.min(life.get(), BEYOND - 1) * 10);
        if (life.get() >= BEYOND) {
            return Symptom.now(NAME, Mender.TECHNICIAN, "wear-worn-out", name);
        }
        return life.get() >= WORN
                ? Symptom.soon(NAME, Mender.TECHNICIAN, "wear-worn", name, percent)
                : Symptom.good(NAME, "wear-fine", name, percent);
    }

    /// Of the two kinds of cells, such as `0x01 0x02`.
    private static Optional<Integer> worst(String life) {
        return Pattern.compile("0x([0-9a-fA-F]{1,2})")
                .matcher(life)
                .results()
                .map(match -> Integer.parseInt(match.group(1), HEX))
                .max(Integer::compare);
    }

    private Symptom smart(String name) {
        var said = tools.ask(List.of("smartctl", "-H", "-A", "/dev/" + name)).orElse("");
        if (said.contains("FAILED")) {
            return Symptom.now(NAME, Mender.TECHNICIAN, "wear-failing", name);
        }
        var used = USED.matcher(said);
        if (used.find() && Integer.parseInt(used.group(1)) >= NEARLY_USED_UP) {
            return Integer.parseInt(used.group(1)) >= USED_UP
                    ? Symptom.now(NAME, Mender.TECHNICIAN, "wear-worn-out", name)
                    : Symptom.soon(NAME, Mender.TECHNICIAN, "wear-worn", name, used.group(1));
        }
        return said.contains("PASSED")
                ? Symptom.good(NAME, "wear-passed", name)
                : Symptom.note(NAME, "wear-not-told", name);
    }
}
