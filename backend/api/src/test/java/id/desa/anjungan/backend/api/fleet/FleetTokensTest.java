package id.desa.anjungan.backend.api.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FleetTokensTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final KioskName KIOSK = new KioskName("balai-desa-1", "Anjungan Balai Desa");

    private final ECKey authority = newKey();
    private final ECKey stranger = newKey();

    private EnrolmentInvite invite(ECKey by) {
        return new EnrolmentInvite(
                "A".repeat(22),
                "Tirtawening",
                KIOSK,
                List.of(URI.create("https://192.168.10.2:8443")),
                Optional.of("p".repeat(43)),
                false,
                NOW,
                NOW.plus(EnrolmentInvite.LONGEST),
                by);
    }

    private static ServicePass pass() {
        return new ServicePass("B".repeat(22), "balai-desa-1", "admin", NOW, NOW.plus(ServicePass.LONGEST));
    }

    private static SettingsBundle bundle(long version) {
        return new SettingsBundle(KIOSK, version, NOW, "[kiosk]\nid = \"balai-desa-1\"\n");
    }

    @Test
    void readsBackWhatTheAuthoritySigned() {
        var invite = invite(authority);
        assertThat(EnrolmentInvite.read(invite.sign(authority), Optional.of(authority), NOW))
                .isEqualTo(new TokenReading.Genuine<>(invite));
        assertThat(ServicePass.read(pass().sign(authority), authority, "balai-desa-1", NOW))
                .isEqualTo(new TokenReading.Genuine<>(pass()));
        assertThat(SettingsBundle.read(bundle(3).sign(authority), authority, "balai-desa-1"))
                .isEqualTo(new TokenReading.Genuine<>(bundle(3)));
    }

    @Test
    void teachesABoxThatBelongsToNobodyItsAuthority() {
        var read = EnrolmentInvite.read(invite(authority).sign(authority), Optional.empty(), NOW);
        assertThat(read.genuine().orElseThrow().authority()).isEqualTo(FleetToken.bare(authority));
    }

    @Test
    void fitsAQrThatAScannerReadsFromAPhone() {
        assertThat(invite(authority).sign(authority)).hasSizeLessThan(670); // version 20, level M: 97 modules
        assertThat(pass().sign(authority)).hasSizeLessThan(530);
    }

    @Test
    void refusesWhatIsOver() {
        var late = NOW.plus(Duration.ofMinutes(15));
        assertThat(EnrolmentInvite.read(invite(authority).sign(authority), Optional.of(authority), late)
                        .flaw())
                .contains(Flaw.EXPIRED);
        assertThat(ServicePass.read(pass().sign(authority), authority, "balai-desa-1", late)
                        .flaw())
                .contains(Flaw.EXPIRED);
        assertThat(ServicePass.read(pass().sign(authority), authority, "balai-desa-1", late.minusSeconds(1))
                        .genuine())
                .isPresent();
    }

    @Test
    void refusesWhatSomebodyElseSigned() {
        assertThat(EnrolmentInvite.read(invite(stranger).sign(stranger), Optional.of(authority))
                        .flaw())
                .contains(Flaw.FOREIGN);
        assertThat(ServicePass.read(pass().sign(stranger), authority, "balai-desa-1", NOW)
                        .flaw())
                .contains(Flaw.FOREIGN);
        assertThat(SettingsBundle.read(bundle(1).sign(stranger), authority, "balai-desa-1")
                        .flaw())
                .contains(Flaw.FOREIGN);
    }

    @Test
    void refusesWhatNobodySigned() {
        var signed = bundle(1).sign(authority);
        var cut = signed.substring(0, signed.lastIndexOf('.') + 1);
        assertThat(SettingsBundle.read(cut, authority, "balai-desa-1").flaw()).contains(Flaw.UNSIGNED);
        var none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"enrol\"}")
                + invite(authority).sign(authority).replaceAll("^[^.]*", "");
        assertThat(EnrolmentInvite.read(none, Optional.empty()).flaw()).contains(Flaw.UNSIGNED);
    }

    @Test
    void refusesAnyCutAndAnyChangedLetter() {
        var signed = bundle(1).sign(authority);
        for (var length = 0; length < signed.length(); length += 7) {
            assertThat(SettingsBundle.read(signed.substring(0, length), authority, "balai-desa-1")
                            .genuine())
                    .isEmpty();
        }
        for (var at = 0; at < signed.length() - 1; at += 5) { // the last letter holds bits that mean nothing
            var other = signed.charAt(at) == 'A' ? 'B' : 'A';
            var changed = signed.substring(0, at) + other + signed.substring(at + 1);
            assertThat(SettingsBundle.read(changed, authority, "balai-desa-1").genuine())
                    .as("changed at " + at)
                    .isEmpty();
        }
    }

    @Test
    void refusesAHalf() {
        var signed = invite(authority).sign(authority);
        assertThat(EnrolmentInvite.read(signed.substring(0, signed.length() / 2), Optional.empty())
                        .flaw())
                .contains(Flaw.DAMAGED);
    }

    @Test
    void refusesWhatIsTooLongWithoutLookingInside() {
        assertThat(EnrolmentInvite.read("x".repeat(1_801), Optional.empty()).flaw())
                .contains(Flaw.OVERSIZED);
        assertThat(SettingsBundle.read("x".repeat(SettingsBundle.MAX_LENGTH + 1), authority, "balai-desa-1")
                        .flaw())
                .contains(Flaw.OVERSIZED);
        assertThatThrownBy(() -> new SettingsBundle(KIOSK, 1, NOW, "#".repeat(SettingsBundle.MAX_TOML + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsTheLargestBundleThereMayBe() {
        var largest = new SettingsBundle(KIOSK, 1, NOW, "#".repeat(SettingsBundle.MAX_TOML));
        assertThat(SettingsBundle.read(largest.sign(authority), authority, "balai-desa-1")
                        .genuine())
                .contains(largest);
    }

    @Test
    void refusesWhatIsForAnotherKiosk() {
        assertThat(ServicePass.read(pass().sign(authority), authority, "balai-desa-2", NOW)
                        .flaw())
                .contains(Flaw.OTHER_KIOSK);
        assertThat(SettingsBundle.read(bundle(1).sign(authority), authority, "balai-desa-2")
                        .flaw())
                .contains(Flaw.OTHER_KIOSK);
    }

    @Test
    void doesNotTakeOneKindForAnother() {
        var pass = pass().sign(authority);
        assertThat(EnrolmentInvite.read(pass, Optional.of(authority)).flaw()).contains(Flaw.DAMAGED);
        assertThat(SettingsBundle.read(pass, authority, "balai-desa-1").flaw()).contains(Flaw.DAMAGED);
        assertThat(ServicePass.isOne(pass)).isTrue();
        assertThat(EnrolmentInvite.isOne(pass)).isFalse();
        assertThat(EnrolmentInvite.isOne("https://desa.contoh.invalid/surat")).isFalse();
        assertThat(EnrolmentInvite.isOne("a.b.c")).isFalse();
    }

    @Test
    void tellsWhichBundleIsTheOlder() {
        assertThat(bundle(3).newerThan(2).genuine()).isPresent();
        assertThat(bundle(3).newerThan(3).flaw()).contains(Flaw.OLDER);
        assertThat(bundle(3).newerThan(4).flaw()).contains(Flaw.OLDER);
    }

    @Test
    void isNeverGoodForLongerThanItMayBe() {
        var late = NOW.plus(ServicePass.LONGEST).plusSeconds(1);
        assertThatThrownBy(() -> new ServicePass("B".repeat(22), "balai-desa-1", "admin", NOW, late))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EnrolmentInvite(
                        "A".repeat(22),
                        "Tirtawening",
                        KIOSK,
                        List.of(URI.create("https://192.168.10.2")),
                        Optional.empty(),
                        false,
                        NOW,
                        late,
                        authority))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNothingOfItselfInText() {
        assertThat(invite(authority).toString() + pass()).doesNotContain("AAAA", "BBBB", "192.168");
    }

    @Test
    void provesTheKeyForThisTicketOnly() {
        var kiosk = newKey();
        var proof = EnrolmentProof.sign(kiosk, "ticket");
        assertThat(EnrolmentProof.read(proof, "ticket")).contains(FleetToken.bare(kiosk));
        assertThat(EnrolmentProof.read(proof, "other")).isEmpty();
        assertThat(EnrolmentProof.read(proof.substring(0, proof.length() - 9), "ticket"))
                .isEmpty();
        assertThat(EnrolmentProof.read("", "ticket")).isEmpty();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
