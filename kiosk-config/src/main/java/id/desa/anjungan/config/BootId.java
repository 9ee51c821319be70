package id.desa.anjungan.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/// Which boot of the machine this is: by it a program that was ended is told from one whose power was cut.
final class BootId {
    private static final Path KERNEL = Path.of("/proc/sys/kernel/random/boot_id");

    private BootId() {}

    /// The kernel's word for it; nothing where there is no such kernel, and then every start is of one boot.
    static Supplier<String> ofThisMachine() {
        return () -> {
            try {
                return Files.readString(KERNEL).strip().replaceAll("[^0-9a-f-]", "");
            } catch (IOException notLinux) {
                return "";
            }
        };
    }
}
