package id.desa.anjungan.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotStateTest {
    /// Bits as `winscard.h` has them: 0x2 changed, 0x4 unknown, 0x8 unavailable, 0x10 empty, 0x20 present,
    /// 0x100 in use, 0x200 mute; above them the count.
    @ParameterizedTest
    @CsvSource({
        "0x00010012, false, false, false, 1",
        "0x00020022, false, true, false, 2",
        "0x00020122, false, true, false, 2",
        "0x00030222, false, true, true, 3",
        "0x0000000B, true, false, false, 0",
        "0x00000007, true, false, false, 0",
        "0x00000000, false, false, false, 0"
    })
    void readsTheBits(String bits, boolean gone, boolean present, boolean mute, long turns) {
        var state = new SlotState(Long.decode(bits), new byte[0]);
        assertThat(state.isGone()).isEqualTo(gone);
        assertThat(state.isPresent()).isEqualTo(present);
        assertThat(state.isMute()).isEqualTo(mute);
        assertThat(state.turns()).isEqualTo(turns);
    }
}
