package id.desa.anjungan.bench.gpio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The hands on the other side of a chip of Linux's `gpio-sim`.
///
/// @param label of the chip, and the name of its folder in configfs
record SimulatedChip(String label) {
    private static final Path CONFIG = Path.of("/sys/kernel/config/gpio-sim");
    private static final Path DEAF = Path.of("/sys/module/panel_sim/parameters/deaf");

    /// Puts a wire on 3.3 V or on ground.
    void pull(int line, boolean high) throws IOException {
        Files.writeString(line(line).resolve("pull"), high ? "pull-up" : "pull-down");
    }

    /// The level of a line, whoever makes it.
    boolean isHigh(int line) throws IOException {
        return Files.readString(line(line).resolve("value")).strip().equals("1");
    }

    /// Whether the chip is there at all.
    void live(boolean live) throws IOException {
        Files.writeString(CONFIG.resolve(label).resolve("live"), live ? "1" : "0");
    }

    /// While it is, lines turn and no edge comes, on any chip.
    static void deaf(boolean deaf) throws IOException {
        Files.writeString(DEAF, deaf ? "Y" : "N");
    }

    private Path line(int line) throws IOException {
        var platform = read("dev_name");
        return Path.of("/sys/devices/platform", platform, read("bank0/chip_name"), "sim_gpio" + line);
    }

    private String read(String name) throws IOException {
        return Files.readString(CONFIG.resolve(label).resolve(name)).strip();
    }
}
