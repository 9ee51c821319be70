package id.desa.anjungan.provisioning.ctl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/// The kiosk's program, as systemd knows it. Also between two starts, when nothing of it runs, it would come up
/// in the middle of what is done to its folder.
record KioskUnit(Workplace work) {
    private static final String NAME = "anjungan-kiosk.service";
    private static final Set<String> STILL = Set.of("inactive", "failed", "");

    /// Systemd makes it with the kiosk and takes it away with it. A box that is not enrolled has no database
    /// open yet, and would go on in the folder that was taken from under it.
    private static final String RUNTIME = "run/anjungan";

    /// Whether it neither runs nor is about to.
    boolean isStill() {
        return !hasRuntime() && STILL.contains(state());
    }

    /// @return whether it runs no more
    boolean stop() {
        try {
            return UsbGate.run(work.at("usr/bin/systemctl"), List.of("stop", NAME)) == 0 && !hasRuntime();
        } catch (IOException missing) {
            return false;
        }
    }

    private boolean hasRuntime() {
        return Files.isDirectory(work.at(RUNTIME));
    }

    /// Empty where there is no systemd to start it.
    private String state() {
        var asked = new ProcessBuilder(
                        work.at("usr/bin/systemctl").toString(), "show", "--property=ActiveState", "--value", NAME)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try (var answer = asked.start().getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            return "";
        }
    }
}
