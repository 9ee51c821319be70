package id.desa.anjungan.device.card;

import java.util.Arrays;

/// How a slot stands (`SCARD_READERSTATE`).
///
/// @param bits of `dwEventState`: the state below, a count of insertions and removals above
/// @param atr of the card in it; may be empty
record SlotState(long bits, byte[] atr) {
    static final SlotState UNKNOWN = new SlotState(0, new byte[0]);

    private static final long STATE_UNKNOWN = 0x4;
    private static final long STATE_UNAVAILABLE = 0x8;
    private static final long STATE_PRESENT = 0x20;
    private static final long STATE_MUTE = 0x200;
    private static final int COUNT_SHIFT = 16;

    boolean isGone() {
        return (bits & (STATE_UNKNOWN | STATE_UNAVAILABLE)) != 0;
    }

    boolean isPresent() {
        return (bits & STATE_PRESENT) != 0;
    }

    /// A card lies in it and does not answer.
    boolean isMute() {
        return (bits & STATE_MUTE) != 0;
    }

    /// Goes up with each card laid and taken, also between two looks.
    long turns() {
        return bits >>> COUNT_SHIFT;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SlotState that && bits == that.bits && Arrays.equals(atr, that.atr);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(bits) + Arrays.hashCode(atr);
    }

    @Override
    public String toString() {
        return "SlotState[0x%X]".formatted(bits);
    }
}
