package id.desa.anjungan.village.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.register.Penduduk;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakPinTest {
    private static final Penduduk OWNER = new Penduduk(
            Nik.of("9901010701750001"),
            "9901010905180001",
            "WAGIMIN",
            Penduduk.Sex.L,
            "Purwacarita",
            LocalDate.of(1975, 7, 1),
            "ISLAM",
            "KEPALA KELUARGA",
            "KAWIN",
            "SD",
            "NELAYAN",
            "Ngrejo",
            "003",
            "002",
            "WNI",
            Penduduk.StatusDasar.HIDUP,
            Optional.empty(),
            Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456", "234567", "654321", "012345", "567890", "000000", "111111", "121212", "123123", "010775",
                "750701", "070175", "071975", "990101"
            })
    void refusesWhatAnybodyWouldTryFirst(String digits) {
        assertThat(WeakPin.isWeak(Pin.of(digits), OWNER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"271828", "314159", "908172"})
    void acceptsOthers(String digits) {
        assertThat(WeakPin.isWeak(Pin.of(digits), OWNER)).isFalse();
    }

    @Test
    void hashesOnePinDifferentlyEachTimeAndKnowsItAgain() {
        var hash = new PinHash(new byte[32], new SecureRandom());
        var stored = hash.of(DemoVillage.PIN);
        assertThat(stored).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(hash.of(DemoVillage.PIN));
        assertThat(hash.matches(DemoVillage.PIN, stored)).isTrue();
        assertThat(hash.matches(Pin.of("271829"), stored)).isFalse();
        var otherPepper = new byte[32];
        otherPepper[0] = 1;
        assertThat(new PinHash(otherPepper, new SecureRandom()).matches(DemoVillage.PIN, stored))
                .isFalse();
    }
}
