package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.StoreBroken;
import id.desa.anjungan.provisioning.enrol.Identity;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// What a box found out about itself when it was enrolled, as its slip says it. It cannot tell the village at once: it
/// has no store yet, and starts anew. So it is a file until the kiosk it has become puts it into its outbox; where the
/// power goes in between, it is put there twice under one key, which is once.
///
/// @param stateDir of the kiosk
public record EnrolmentReport(Path stateDir) {
    private static final String NAME = "enrolment-report.json";

    private Path file() {
        return stateDir.resolve(NAME);
    }

    public void keep(ReadinessReport report) throws IOException {
        var half = stateDir.resolve(NAME + ".new");
        try (var channel = FileChannel.open(
                half, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(ContractJson.mapper().writeValueAsBytes(report));
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(half, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// To be called at each start of the kiosk. One that an officer has not confirmed has nobody to tell yet.
    public void handTo(Outbox outbox, Runnable nudge) {
        try {
            var identity = new IdentityFolder(stateDir);
            if (!Files.exists(file()) || identity.request().isPresent()) {
                return;
            }
            var report = read();
            if (report.isPresent()
                    && identity.read().map(Identity::fingerprint).equals(report.map(ReadinessReport::fingerprint))) {
                outbox.add(ReadinessDelivery.message(report.get()));
                nudge.run();
            }
            Files.deleteIfExists(file()); // told, or of another life of this machine
        } catch (IOException | StoreBroken refused) {
            // it stays; the next start tries again
        }
    }

    private Optional<ReadinessReport> read() throws IOException {
        try {
            return Optional.of(ContractJson.mapper().readValue(Files.readAllBytes(file()), ReadinessReport.class));
        } catch (NoSuchFileException | JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
