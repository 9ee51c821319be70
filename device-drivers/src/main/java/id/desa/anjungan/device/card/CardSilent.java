package id.desa.anjungan.device.card;

import java.io.IOException;

/// A card that was felt and does not answer, or no longer. The reader is well.
final class CardSilent extends IOException {
    private static final long serialVersionUID = 1;

    CardSilent(String call, int code) {
        super("%s: 0x%08X".formatted(call, code));
    }
}
