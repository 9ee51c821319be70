package id.desa.anjungan.provisioning.enrol;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome.Failed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Makes this box a kiosk. Blocks for some seconds; one at a time. Whatever fails, nothing changed, and the same invite
/// may be tried again: with the same key, so that an answer that was lost comes once more.
public final class Enroller {
    private final EnrolmentGround ground;

    public Enroller(EnrolmentGround ground) {
        this.ground = ground;
    }

    /// As [EnrolmentGround] has it.
    public Enroller(
            IdentityFolder folder,
            FirstSettings settings,
            Optional<ECKey> authority,
            Optional<String> kioskId,
            Duration limit,
            InstantSource clock,
            RandomGenerator random) {
        this(new EnrolmentGround(folder, settings, authority, kioskId, limit, clock, random));
    }

    /// By what a scanner read.
    public EnrolmentOutcome byInvite(String scanned, Consumer<EnrolmentStep> progress) {
        return guarded(() -> new ByInvite(ground).run(scanned.strip(), Optional.empty(), progress));
    }

    /// By the file of a stick: [StickInvite#FILE].
    public EnrolmentOutcome byStick(String json, Consumer<EnrolmentStep> progress) {
        return StickFiles.invite(json)
                .map(file ->
                        guarded(() -> new ByInvite(ground).run(file.invite(), Optional.of(file.settings()), progress)))
                .orElseGet(() -> new Failed(Trouble.NOT_AN_INVITE));
    }

    /// By what somebody typed.
    ///
    /// @param village its address
    public EnrolmentOutcome byCode(URI village, ShortCode code, Consumer<EnrolmentStep> progress) {
        return guarded(() -> new ByCode(ground).run(village, code, progress));
    }

    /// What was under way when the power went; empty where there is nothing.
    public Optional<EnrolmentOutcome> resume(Consumer<EnrolmentStep> progress) {
        try {
            ground.folder().recover();
            var asked =
                    ground.folder().asked().map(IdentityFolder.Asked::ticket).filter(EnrolmentInvite::isOne);
            return asked.map(ticket -> byInvite(ticket, progress));
        } catch (IOException e) {
            return Optional.of(new Failed(Trouble.DISK));
        }
    }

    /// Asks for the answer to an enrolment that waits for an officer; empty where none does.
    public Optional<EnrolmentOutcome> confirm(Consumer<EnrolmentStep> progress) {
        try {
            var request = ground.folder().request();
            var who = ground.folder().read();
            return request.isEmpty() || who.isEmpty() || request.get().invite() == null
                    ? Optional.empty()
                    : Optional.of(new OfflineStart(ground).confirmed(request.get(), who.get(), progress));
        } catch (IOException e) {
            return Optional.of(new Failed(Trouble.DISK));
        }
    }

    /// The village's answer as a stick brought it back: [StickInvite#ANSWER_FILE].
    public EnrolmentOutcome answer(String json, Consumer<EnrolmentStep> progress) {
        return guarded(() -> new OfflineStart(ground).answered(json, progress));
    }

    /// What goes onto a stick for the officer's page: [StickInvite#REQUEST_FILE].
    public Optional<String> requestFile() throws IOException {
        return ground.folder().request().map(request -> ContractJson.mapper().writeValueAsString(request));
    }

    @FunctionalInterface
    private interface Work {
        EnrolmentOutcome run() throws IOException;
    }

    private static EnrolmentOutcome guarded(Work work) {
        try {
            return work.run();
        } catch (IOException disk) {
            return new Failed(Trouble.DISK);
        }
    }
}
