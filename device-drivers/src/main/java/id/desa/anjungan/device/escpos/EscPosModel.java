package id.desa.anjungan.device.escpos;

import java.nio.charset.Charset;

/// What differs from one thermal printer to the next.
///
/// @param widthDots what the head prints across: 8 dots are 1 mm
/// @param columns characters of 12 dots across
/// @param codePage the number `ESC t` knows `charset` by
/// @param hasCutter else the paper is fed out to be torn
/// @param confirms whether it answers `GS ( H` once it has printed; a clone may print the question
public record EscPosModel(
        String name, int widthDots, int columns, int codePage, Charset charset, boolean hasCutter, boolean confirms) {

    private static final int WPC1252 = 16;

    /// 80 mm paper, as Epson's TM-T20 family.
    public static final EscPosModel MM80 =
            new EscPosModel("80mm", 576, 48, WPC1252, Charset.forName("windows-1252"), true, true);

    /// 58 mm paper, as the small printers without a cutter.
    public static final EscPosModel MM58 =
            new EscPosModel("58mm", 384, 32, WPC1252, Charset.forName("windows-1252"), false, false);

    public EscPosModel withConfirmation(boolean confirming) {
        return new EscPosModel(name, widthDots, columns, codePage, charset, hasCutter, confirming);
    }
}
