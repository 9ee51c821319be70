package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardReader.NotEnrollable;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardUid;
import org.junit.jupiter.api.Test;

class TypedUidTest {
    private static final Present CARD = new Present(new CardUid("04A1B2C3"));

    @Test
    void knowsACardByItsDecimalNumberInBothOrders() {
        assertThat(TypedUid.MSB.event("0077705923")).isEqualTo(CARD);
        assertThat(TypedUid.LSB.event("3283263748")).isEqualTo(CARD);
    }

    @Test
    void knowsACardByItsHexNumber() {
        assertThat(TypedUid.MSB.event("04a1B2C3")).isEqualTo(CARD);
        assertThat(TypedUid.LSB.event("C3B2A104")).isEqualTo(CARD);
        assertThat(TypedUid.MSB.event("04A1B2C3D4E5F6")).isEqualTo(new Present(new CardUid("04A1B2C3D4E5F6")));
    }

    @Test
    void enrolsNoRandomNumber() {
        assertThat(TypedUid.MSB.event("08A1B2C3")).isEqualTo(new NotEnrollable(NotEnrollable.Why.RANDOM_UID));
    }

    @Test
    void isMuteOfWhatIsNoNumber() {
        assertThat(TypedUid.MSB.event("")).isEqualTo(new Mute());
        assertThat(TypedUid.MSB.event("9999999999")).isEqualTo(new Mute());
        assertThat(TypedUid.MSB.event("12345")).isEqualTo(new Mute());
        assertThat(TypedUid.MSB.event("04A1B2C3".repeat(5))).isEqualTo(new Mute());
    }
}
