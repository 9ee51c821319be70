package id.desa.anjungan.village;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.village.FleetClient.Answer;
import id.desa.anjungan.village.kiosk.InviteDesk.Invited;
import id.desa.anjungan.village.kiosk.KioskDesks;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A village, the boxes that ask there to be kiosks, and the one that is the hall's.
final class FleetVillage implements AutoCloseable {
    static final String KIOSK = "anjungan-balai-desa";
    static final String OFFICER = "petugas-1";

    private final Path data;
    private final FleetClient fleet = new FleetClient(() -> url());
    private TestVillage village;

    FleetVillage(Path data) {
        this.data = data;
        this.village = TestVillage.start(data);
    }

    static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    FleetClient fleet() {
        return fleet;
    }

    KioskDesks kiosks() {
        return village.village().kiosks();
    }

    ECKey authorityKey() {
        return village.village().enrolment().publicKey();
    }

    URI url() {
        return village.village().url();
    }

    Instant now() {
        return village.clock().instant();
    }

    void later(Duration by) {
        village.clock().moves(by);
    }

    Invited invite() {
        return kiosks().invites().inviteNew("Anjungan Balai Desa", false, OFFICER);
    }

    /// @param invite as the QR or the stick says it
    Answer enrol(String invite, ECKey box) {
        return fleet.post("/enrolments", EnrolmentRequest.byInvite(invite, EnrolmentProof.sign(box, invite)));
    }

    Answer typed(ShortCode code, ECKey box) {
        return fleet.post(
                "/enrolments", EnrolmentRequest.byCode(code.letters(), EnrolmentProof.sign(box, code.letters())));
    }

    static KioskIdentity identity(Enrolled answer, ECKey box) {
        return new KioskIdentity(box, Objects.requireNonNull(answer.credential()));
    }

    /// The hall's kiosk, once its box has come.
    KioskIdentity enrolled(ECKey box) {
        return identity(enrol(invite().compact(), box).enrolled(), box);
    }

    /// How the office sees it.
    KioskEntry entry() {
        return kiosks().book().all().stream()
                .filter(one -> one.name().id().equals(KIOSK))
                .findFirst()
                .orElseThrow();
    }

    /// @param compact settings of the hall's kiosk, as they are sent
    SettingsBundle settings(String compact) {
        return SettingsBundle.read(compact, authorityKey(), KIOSK).genuine().orElseThrow();
    }

    /// Where an admin writes the settings of all kiosks.
    Path written() {
        return data.resolve("kiosk-settings/all.toml");
    }

    void writes(String toml) throws IOException {
        Files.createDirectories(Objects.requireNonNull(written().getParent()));
        Files.writeString(written(), toml);
    }

    void startAgain() {
        village.close();
        village = TestVillage.start(data);
    }

    /// Starts again, with the clock where it is.
    void moveTo(String url) {
        village.close();
        var settings = new VillageSettings(
                data, VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(URI.create(url)), false, true);
        var parts = new VillageParts(village.clock(), new PlainLetters(), new QuickSigner());
        village = new TestVillage(Village.start(settings, parts), village.kiosk(), village.clock());
    }

    @Override
    public void close() {
        village.close();
    }
}
