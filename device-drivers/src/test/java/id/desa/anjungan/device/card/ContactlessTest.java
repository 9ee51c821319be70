package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.CardReader.CardEvent;
import id.desa.anjungan.device.CardReader.Mute;
import id.desa.anjungan.device.CardReader.NotEnrollable;
import id.desa.anjungan.device.CardReader.Present;
import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.device.peer.Chips;
import id.desa.anjungan.device.peer.VirtualCard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactlessTest {
    private static final Present KNOWN = new Present(new CardUid("7E570001"));
    private static final NotEnrollable PUPI = new NotEnrollable(NotEnrollable.Why.PUPI);

    @Test
    void knowsTypeAByItsAtrOrItsHistoricalBytes() throws IOException {
        assertThat(read(Chips.typeA("7E570001"))).isEqualTo(KNOWN);
        assertThat(read(Chips.typeAWithChip("7E570001"))).isEqualTo(KNOWN);
        assertThat(read(Chips.typeAWithChip("08570001"))).isEqualTo(new NotEnrollable(NotEnrollable.Why.RANDOM_UID));
        assertThat(read(Chips.typeB("04A1B2C3D4E5F6"))).isEqualTo(new Present(new CardUid("04A1B2C3D4E5F6")));
    }

    @Test
    void enrolsNobodyByThePupiOfTypeB() throws IOException {
        assertThat(read(Chips.typeB("7E570001"))).isEqualTo(PUPI);
        assertThat(read(Chips.memoryOfTypeB("7E570001"))).isEqualTo(PUPI);
    }

    @Test
    void hasNoNumberForOtherStandards() throws IOException {
        assertThat(read(Chips.vicinity("7E570001"))).isEqualTo(new Mute());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "90", "00", "6A81", "6300", "6D00", "6C", "6C05", "9000", "7E57019000", "7E5700016A81"})
    void isMuteOfAnythingElse(String reply) throws IOException {
        assertThat(read(Chips.saying(reply))).isEqualTo(new Mute());
    }

    @Test
    void asksAgainWithTheLengthTheReaderWants() throws IOException {
        var asked = new ArrayList<String>();
        var event = Contactless.read(new byte[0], command -> {
            asked.add(HexFormat.of().formatHex(command));
            return HexFormat.of().parseHex(asked.size() == 1 ? "6C04" : "7E5700019000");
        });
        assertThat(event).isEqualTo(KNOWN);
        assertThat(asked).containsExactly("ffca000000", "ffca000004");
    }

    private static CardEvent read(VirtualCard.Chip chip) throws IOException {
        return Contactless.read(chip.atr(), command -> chip.answer(command).orElseThrow());
    }
}
