package id.desa.anjungan.village;

import static id.desa.anjungan.village.FleetVillage.KIOSK;
import static id.desa.anjungan.village.FleetVillage.OFFICER;
import static id.desa.anjungan.village.FleetVillage.identity;
import static id.desa.anjungan.village.FleetVillage.newKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.village.kiosk.KioskEntry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Boxes ask a real village over real HTTP to be kiosks.
class EnrolmentIT {
    @TempDir
    private Path data;

    private final ECKey box = newKey();
    private FleetVillage village;

    @BeforeEach
    void start() {
        village = new FleetVillage(data);
    }

    @AfterEach
    void stop() {
        village.close();
    }

    private KioskClient client(KioskIdentity kiosk) {
        return new KioskClient(village.url(), kiosk);
    }

    @Test
    void makesABoxAKioskThatIsServed() {
        var answer = village.enrol(village.invite().compact(), box);
        assertThat(answer.status()).isEqualTo(200);
        var enrolled = answer.enrolled();
        assertThat(enrolled.kiosk()).isEqualTo(new KioskName(KIOSK, "Anjungan Balai Desa"));
        assertThat(client(identity(enrolled, box))
                        .send(KioskClient.get("/info"))
                        .status())
                .isEqualTo(200);
        assertThat(village.settings(Objects.requireNonNull(enrolled.settings())).toml())
                .contains("id = \"anjungan-balai-desa\"", "url = \"" + village.url() + "\"");
    }

    @Test
    void givesTheSameBoxItsAnswerAgainAndNoOtherBox() {
        var invite = village.invite().compact();
        assertThat(village.enrol(invite, box).status()).isEqualTo(200);
        var again = village.enrol(invite, box);
        assertThat(again.status()).isEqualTo(200);
        assertThat(identity(again.enrolled(), box)).isNotNull();
        assertThat(village.enrol(invite, newKey()).code()).isEqualTo(Problem.INVITE_USED);
    }

    @Test
    void refusesAnInviteThatIsOver() {
        var invite = village.invite().compact();
        village.later(Duration.ofMinutes(15));
        assertThat(village.enrol(invite, box).code()).isEqualTo(Problem.INVITE_EXPIRED);
    }

    @Test
    void refusesAnInviteOfAnotherVillageOneNobodySignedAndOneThatWasCut() {
        assertThat(village.enrol(foreign(), box).code()).isEqualTo(Problem.INVITE_FOREIGN);
        var invite = village.invite().compact();
        var unsigned = invite.substring(0, invite.lastIndexOf('.') + 1);
        assertThat(village.enrol(unsigned, box).code()).isEqualTo(Problem.BAD_REQUEST);
        var cut = EnrolmentRequest.byInvite(invite.substring(0, 90), "x");
        assertThat(village.fleet().postBad("/enrolments", cut).code()).isEqualTo(Problem.BAD_REQUEST);
    }

    private static String foreign() {
        var stranger = newKey();
        var now = Instant.parse("2026-11-21T03:00:00Z");
        return new EnrolmentInvite(
                        "A".repeat(22),
                        "Lain",
                        new KioskName("kios", "Kios"),
                        List.of(URI.create("http://127.0.0.1:1")),
                        Optional.empty(),
                        false,
                        now,
                        now.plusSeconds(60),
                        stranger)
                .sign(stranger);
    }

    @Test
    void refusesWhoDoesNotHoldTheKey() {
        var invite = village.invite().compact();
        var forAnother = EnrolmentRequest.byInvite(invite, EnrolmentProof.sign(box, "another invite"));
        assertThat(village.fleet().post("/enrolments", forAnother).code()).isEqualTo(Problem.BAD_REQUEST);
        assertThat(village.enrol(invite, box).status()).isEqualTo(200);
    }

    @Test
    void takesOnlyTheNewestInviteOfAKiosk() {
        var invites = village.kiosks().invites();
        var first = invites.invite(new KioskName("k-1", "Kios 1"), false, "cli");
        var second = invites.invite(new KioskName("k-1", "Kios 1"), false, "cli");
        assertThat(village.enrol(first.compact(), box).code()).isEqualTo(Problem.INVITE_WITHDRAWN);
        assertThat(village.enrol(second.compact(), box).status()).isEqualTo(200);
    }

    @Test
    void putsANewMachineInThePlaceOfTheOldOne() {
        var old = client(village.enrolled(box));
        var next = newKey();
        var again =
                village.kiosks().invites().inviteAgain(KIOSK, false, OFFICER).orElseThrow();
        assertThat(old.send(KioskClient.get("/info")).status()).isEqualTo(200);
        var enrolled = village.enrol(again.compact(), next).enrolled();
        assertThat(client(identity(enrolled, next))
                        .send(KioskClient.get("/info"))
                        .status())
                .isEqualTo(200);
        assertThat(old.send(KioskClient.get("/info")).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
    }

    @Test
    void shutsOutARevokedKioskAndItsInvites() {
        var invite = village.invite().compact();
        var kiosk = client(identity(village.enrol(invite, box).enrolled(), box));
        village.kiosks().book().revoke(KIOSK, OFFICER);
        assertThat(kiosk.send(KioskClient.get("/info")).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
        assertThat(village.enrol(invite, box).code()).isEqualTo(Problem.INVITE_USED);
        assertThat(village.kiosks().book().all())
                .filteredOn(one -> one.name().id().equals(KIOSK))
                .extracting(KioskEntry::state)
                .containsExactly(KioskEntry.State.REVOKED);
    }

    @Test
    void makesABoxThatStartedOfflineWaitForAnOfficer() {
        var invite = village.kiosks().invites().inviteNew("Anjungan Dusun", true, OFFICER);
        village.later(Duration.ofDays(3));
        var first = village.enrol(invite.compact(), box);
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.enrolled().credential()).isNull();
        var waiting = village.kiosks().book().all().getFirst();
        assertThat(waiting.fingerprint()).contains(Fingerprint.of(box));
        assertThat(village.enrol(invite.compact(), newKey()).code()).isEqualTo(Problem.INVITE_USED);
        var id = waiting.waiting().orElseThrow();
        assertThat(village.kiosks().enrolment().confirm(id)).isTrue();
        assertThat(village.enrol(invite.compact(), box).status()).isEqualTo(200);
        assertThat(village.kiosks().enrolment().confirm(id)).isFalse();
    }

    @Test
    void givesTwoBoxesOfTheSameNameIdsOfTheirOwn() {
        var invites = village.kiosks().invites();
        var first = invites.inviteNew("Kios", true, OFFICER);
        assertThat(village.enrol(first.compact(), box).status()).isEqualTo(202);
        var second = invites.inviteNew("Kios", true, OFFICER);
        assertThat(second.kiosk().id()).isNotEqualTo(first.kiosk().id());
        assertThat(village.enrol(first.compact(), box).status()).isEqualTo(202);
    }
}
