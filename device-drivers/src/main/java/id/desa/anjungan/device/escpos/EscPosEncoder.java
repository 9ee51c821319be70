package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;

/// A slip as ESC/POS bytes, handed over part by part: the head starts before the QR code is drawn.
final class EscPosEncoder {
    private static final byte ESC = 0x1B;
    private static final byte GS = 0x1D;
    private static final int LINES_TO_TEAR = 5;
    /// A big letter fills its line to the last dot; the next line keeps its distance.
    private static final byte[] AIR = {ESC, 'J', 8};

    private static final String INDENT = "  ";

    private final EscPosModel model;

    EscPosEncoder(EscPosModel model) {
        this.model = model;
    }

    /// Where bytes go.
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes) throws IOException;
    }

    void encode(Receipt receipt, Sink sink) throws IOException {
        sink.write(new byte[] {ESC, '@', ESC, 't', (byte) model.codePage()});
        for (var part : receipt.parts()) {
            sink.write(bytes(part));
        }
        sink.write(end());
    }

    /// Asks for an answer once everything before it is printed (`GS ( H` function 48), and, of printers that do not
    /// know that, for the paper sensor in its turn (`GS r`).
    static byte[] confirmation(byte[] id) {
        return new byte[] {GS, '(', 'H', 6, 0, '0', '0', id[0], id[1], id[2], id[3], GS, 'r', 1};
    }

    private byte[] bytes(Receipt.Part part) {
        return switch (part) {
            case Receipt.Text text -> text(text);
            case Receipt.Pair(var label, var value) -> pair(label, value);
            case Receipt.Rule() -> rule();
            case Receipt.Ornament() -> Kawung.strip(model.widthDots()).command();
            case Receipt.Feed(var lines) -> new byte[] {ESC, 'd', (byte) Math.clamp(lines, 0, 255)};
            case Receipt.Qr(var content) -> qr(content);
        };
    }

    private byte[] text(Receipt.Text text) {
        var columns = text.size() == Size.LARGE ? model.columns() / 2 : model.columns();
        var out = new ByteArrayOutputStream();
        out.writeBytes(align(text.align()));
        out.writeBytes(new byte[] {GS, '!', size(text.size())});
        out.writeBytes(bold(text.bold()));
        var lines = text.align() == Align.CENTER
                ? ReceiptLines.balance(text.text(), columns)
                : ReceiptLines.wrap(text.text(), columns);
        lines.forEach(line -> out.writeBytes(line(line)));
        out.writeBytes(bold(false));
        out.writeBytes(new byte[] {GS, '!', 0});
        out.writeBytes(text.size() == Size.NORMAL ? new byte[0] : AIR);
        out.writeBytes(align(Align.LEFT));
        return out.toByteArray();
    }

    private byte[] pair(String label, String value) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(printable(label));
        if (ReceiptLines.fitsOneLine(label, value, model.columns())) {
            out.writeBytes(printable(ReceiptLines.between(label, value, model.columns())));
            out.writeBytes(bold(true));
            out.writeBytes(line(value));
        } else {
            out.writeBytes(line(""));
            out.writeBytes(bold(true));
            for (var line : ReceiptLines.wrap(value, model.columns() - INDENT.length())) {
                out.writeBytes(line(INDENT + line));
            }
        }
        out.writeBytes(bold(false));
        return out.toByteArray();
    }

    /// Two dots thick, with air above and below.
    private byte[] rule() {
        var raster = new Raster(model.widthDots(), 2);
        for (var x = 0; x < model.widthDots(); x++) {
            raster.black(x, 0);
            raster.black(x, 1);
        }
        return between(14, raster);
    }

    private byte[] qr(String content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(align(Align.CENTER));
        out.writeBytes(QrRaster.of(content, model.widthDots()).command());
        out.writeBytes(align(Align.LEFT));
        return out.toByteArray();
    }

    private static byte[] between(int airDots, Raster raster) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {ESC, 'J', (byte) airDots});
        out.writeBytes(raster.command());
        out.writeBytes(new byte[] {ESC, 'J', (byte) airDots});
        return out.toByteArray();
    }

    private byte[] end() {
        return model.hasCutter() ? new byte[] {GS, 'V', 'B', 0} : new byte[] {ESC, 'd', LINES_TO_TEAR};
    }

    private static byte[] align(Align align) {
        return new byte[] {ESC, 'a', (byte) (align == Align.CENTER ? 1 : 0)};
    }

    private static byte[] bold(boolean on) {
        return new byte[] {ESC, 'E', (byte) (on ? 1 : 0)};
    }

    private static byte size(Size size) {
        return switch (size) {
            case NORMAL -> 0x00;
            case TALL -> 0x01;
            case LARGE -> 0x11;
        };
    }

    private byte[] line(String text) {
        var printable = printable(text);
        var line = new byte[printable.length + 1];
        System.arraycopy(printable, 0, line, 0, printable.length);
        line[printable.length] = '\n';
        return line;
    }

    /// A letter the code page lacks loses its marks; what is left without a letter becomes `?`. Never a control byte.
    private byte[] printable(String text) {
        var encoder = model.charset().newEncoder();
        var known = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            var bare = encoder.canEncode(letter)
                    ? letter
                    : Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
            known.append(encoder.canEncode(bare) && !bare.isEmpty() ? bare : "?");
        });
        return known.toString().replaceAll("\\p{Cntrl}", " ").getBytes(model.charset());
    }
}
