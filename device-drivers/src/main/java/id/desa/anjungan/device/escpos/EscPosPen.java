package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Capability;
import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import id.desa.anjungan.device.escpos.EscPosModel.Head;
import id.desa.anjungan.device.escpos.EscPosModel.Trait;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/// Writes one slip in the words of one model, and says nothing twice. Not shared between threads.
final class EscPosPen {
    private static final byte ESC = 0x1B;
    private static final byte FS = 0x1C;
    private static final byte GS = 0x1D;
    private static final int LINES_TO_TEAR = 5;
    /// A line of text with the space below it (`ESC 2`).
    private static final int LINE_DOTS = 30;

    private final EscPosModel model;
    private final EscPosGlyphs glyphs = new EscPosGlyphs();
    private final PrintableText text;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Align align = Align.LEFT;
    private int magnified;
    private boolean bold;
    private int dotsDown;
    private OptionalInt kawung = OptionalInt.empty();

    EscPosPen(EscPosModel model) {
        this.model = model;
        this.text = new PrintableText(model.codePage().charset());
    }

    /// What was written since the last time.
    byte[] taken() {
        var bytes = out.toByteArray();
        out.reset();
        return bytes;
    }

    int lines() {
        return Math.ceilDiv(dotsDown, LINE_DOTS);
    }

    void reset() {
        put(ESC, '@');
        if (model.has(Trait.STARTS_IN_KANJI)) {
            put(FS, '.');
        }
        put(ESC, 't', model.codePage().number());
    }

    void align(Align wanted) {
        if (wanted != align) {
            align = wanted;
            put(ESC, 'a', wanted == Align.CENTER ? 1 : 0);
        }
    }

    void size(Size size) {
        magnify(
                switch (size) {
                    case NORMAL -> 0x00;
                    case TALL -> 0x01;
                    case LARGE -> 0x11;
                });
    }

    private void magnify(int factors) {
        if (factors != magnified) {
            magnified = factors;
            put(GS, '!', factors);
        }
    }

    void bold(boolean on) {
        if (on != bold) {
            bold = on;
            put(ESC, 'E', on ? 1 : 0);
        }
    }

    void words(String words) {
        out.writeBytes(text.bytes(words));
    }

    void line(String words) {
        words(words);
        out.write('\n');
        dotsDown += Math.max(LINE_DOTS, Head.CELL_HEIGHT * ((magnified & 7) + 1));
    }

    void feedLines(int count) {
        put(ESC, 'd', count);
        dotsDown += count * LINE_DOTS;
    }

    void feedDots(int dots) {
        put(ESC, 'J', dots);
        dotsDown += dots;
    }

    void dots(Raster raster) {
        out.writeBytes(raster.command());
        dotsDown += raster.height();
    }

    /// A strip of the kawung motif across the slip.
    void ornament() {
        align(Align.CENTER);
        var half = Kawung.upperHalf();
        if (kawung.isEmpty() && model.has(Trait.TAKES_GLYPHS)) {
            kawung = glyphs.learn(half, out);
        }
        if (kawung.isEmpty()) {
            dots(Kawung.strip(model.widthDots()));
            return;
        }
        var copies = model.widthDots() / half.width();
        glyphs(kawung.getAsInt(), half, copies, 1);
        put(ESC, '{', 1);
        glyphs(kawung.getAsInt(), half, copies, 1);
        put(ESC, '{', 0);
    }

    /// The code in the middle, its quiet zone round it.
    void enlarged(QrRaster qr) {
        var narrow = qr.betweenMargins(Head.CELL_WIDTH);
        var times = Math.min(qr.dots(), model.widthDots() / (EscPosGlyphs.across(narrow) * Head.CELL_WIDTH));
        var learnt = model.has(Trait.TAKES_GLYPHS) && times >= QrRaster.FINEST_DOTS
                ? glyphs.learn(narrow, out)
                : OptionalInt.empty();
        if (learnt.isPresent()) {
            glyphs(learnt.getAsInt(), narrow, 1, times);
        } else {
            dots(qr.enlarged());
        }
    }

    private void glyphs(int first, Raster drawn, int copies, int times) {
        bold(false);
        magnify((times - 1) << 4 | (times - 1));
        EscPosGlyphs.print(first, drawn, copies, out);
        dotsDown += EscPosGlyphs.down(drawn) * Head.CELL_HEIGHT * times;
    }

    /// `GS ( k`: model 2, level M, quiet zone left to us above and below.
    void ownQr(String content, QrRaster asBigAs) {
        var data = content.getBytes(StandardCharsets.UTF_8);
        feedDots(asBigAs.quietDots());
        put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0);
        put(GS, '(', 'k', 3, 0, '1', 'C', asBigAs.dots());
        put(GS, '(', 'k', 3, 0, '1', 'E', '1');
        put(GS, '(', 'k', data.length + 3, (data.length + 3) >> 8, '1', 'P', '0');
        out.writeBytes(data);
        put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
        dotsDown += asBigAs.codeDots();
        feedDots(asBigAs.quietDots());
    }

    void end() {
        if (model.has(Capability.CUTTER)) {
            put(GS, 'V', 'B', 0);
        } else {
            feedLines(LINES_TO_TEAR);
        }
    }

    private void put(int... bytes) {
        for (var next : bytes) {
            out.write(next);
        }
    }
}
