package id.desa.anjungan.provisioning.doctor;

import id.desa.anjungan.device.Mender;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Whether the journal has a bound, so that a program that complains fills no disk.
final class JournalCheck implements Check {
    private static final String NAME = "journal";

    private final KernelFiles files;

    JournalCheck(Path root) {
        this.files = new KernelFiles(root);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Symptom> look() {
        var capped = Stream.concat(
                        Stream.of("etc", "run", "usr/lib")
                                .flatMap(where -> files.children(where + "/systemd/journald.conf.d").stream()),
                        Stream.of(files.root().resolve("etc/systemd/journald.conf")))
                .flatMap(file -> KernelFiles.text(file).stream())
                .flatMap(String::lines)
                .anyMatch(line -> line.strip().startsWith("SystemMaxUse="));
        return List.of(
                capped
                        ? Symptom.good(NAME, "journal-capped")
                        : Symptom.soon(NAME, Mender.TECHNICIAN, "journal-not-capped"));
    }
}
