package id.desa.anjungan.village.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void isArgon2idOfAtLeast19MiBAndSalted() {
        var one = PasswordHash.of("rahasia sekali".toCharArray(), new SecureRandom())
                .text();
        var other = PasswordHash.of("rahasia sekali".toCharArray(), new SecureRandom())
                .text();
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
        assertThat(PasswordHash.parse(one).matches("rahasia sekali".toCharArray()))
                .isTrue();
        assertThat(PasswordHash.parse(one).matches("rahasia".toCharArray())).isFalse();
    }

    @Test
    void fitsTheDemoOfficersAtTodaysCost() {
        for (var officer : DemoOfficers.all()) {
            var hash = PasswordHash.parse(officer.passwordHash());
            assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
            assertThat(hash.matches(officer.password().toCharArray()))
                    .as(officer.userName())
                    .isTrue();
        }
    }

    @Test
    void ofNobodyCostsTheSameAndFitsNothing() {
        var nobody = PasswordHash.nobodys(new SecureRandom());
        assertThat(nobody.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(nobody.matches(new char[0])).isFalse();
    }

    @Test
    void readsAHashOfOtherCosts() {
        var cheap = new PasswordHash(64, 1, new byte[16], new byte[32]);
        assertThat(PasswordHash.parse(cheap.text()).text()).isEqualTo(cheap.text());
        assertThat(cheap.matches("x".toCharArray())).isFalse();
    }
}
