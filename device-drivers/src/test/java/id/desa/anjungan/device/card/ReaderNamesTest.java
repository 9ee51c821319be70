package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReaderNamesTest {
    private static final String SAM = "ACS ACR1252 Dual Reader SAM 00 00";
    private static final String PICC = "ACS ACR1252 Dual Reader PICC 01 00";

    @Test
    void takesTheOneNamedInAnyCase() {
        assertThat(ReaderNames.choose(List.of(SAM, PICC), "dual reader picc")).contains(PICC);
        assertThat(ReaderNames.choose(List.of(SAM, PICC), "ACR122")).isEmpty();
        assertThat(ReaderNames.choose(List.of(), "")).isEmpty();
    }

    @Test
    void laysNoCardIntoTheSlotOfASamUnlessThatIsNamed() {
        assertThat(ReaderNames.choose(List.of(SAM, PICC), "")).contains(PICC);
        assertThat(ReaderNames.choose(List.of(SAM, PICC), "SAM")).contains(SAM);
    }

    @Test
    void leavesOutTheCountsWhereNoOtherReaderHasThatName() {
        assertThat(ReaderNames.shortened(List.of(SAM, "A 00 00", "A 01 00")))
                .containsExactly("ACS ACR1252 Dual Reader SAM", "A 00 00", "A 01 00");
    }
}
