package id.desa.anjungan.device.peer;

/// One command of an ESC/POS stream, as far as the kiosk uses the language.
sealed interface EscPosCommand {
    record Initialize() implements EscPosCommand {}

    record CodePage(int number) implements EscPosCommand {}

    /// One character, in the code page.
    record Glyph(byte code) implements EscPosCommand {}

    record LineFeed() implements EscPosCommand {}

    record FeedLines(int lines) implements EscPosCommand {}

    record FeedDots(int dots) implements EscPosCommand {}

    /// 0 left, 1 centre.
    record Justify(int where) implements EscPosCommand {}

    record Emphasis(boolean on) implements EscPosCommand {}

    record Magnify(int width, int height) implements EscPosCommand {}

    /// @param times each dot is that wide and high
    record Raster(int rowBytes, int height, byte[] bits, int times) implements EscPosCommand {}

    /// Learns characters from this code on, 36 bytes each, column by column.
    record LearnGlyphs(int first, byte[] bits) implements EscPosCommand {}

    /// Prints what was learnt in place of letters.
    record UseGlyphs(boolean on) implements EscPosCommand {}

    /// Prints each line turned by half a turn.
    record UpsideDown(boolean on) implements EscPosCommand {}

    /// In dots; 0 leaves no space between lines.
    record LineSpacing(int dots) implements EscPosCommand {}

    /// One setting or the content of a QR code that the printer draws.
    record OwnQr(int function, byte[] data) implements EscPosCommand {}

    /// Takes bytes of more than 7 bits for single characters.
    record LeaveKanji() implements EscPosCommand {}

    record Cut() implements EscPosCommand {}

    /// Answer with this once everything before is printed.
    record ProcessId(byte[] id) implements EscPosCommand {}

    /// Answer with the paper sensor once everything before is printed.
    record TransmitPaperSensor() implements EscPosCommand {}

    /// Answer at once, whatever else is going on.
    record RealTimeStatus(int kind) implements EscPosCommand {}

    /// Forget what is not printed yet.
    record ClearBuffers() implements EscPosCommand {}
}
