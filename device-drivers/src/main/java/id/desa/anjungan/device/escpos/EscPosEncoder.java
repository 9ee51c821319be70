package id.desa.anjungan.device.escpos;

import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import java.io.IOException;

/// A slip as ESC/POS bytes, handed over part by part: the head starts before the QR code is drawn.
final class EscPosEncoder {
    /// A big letter fills its line to the last dot; the next line keeps its distance.
    private static final int AIR = 8;

    private static final int AIR_AT_RULE = 14;
    /// Dots that come in fours fill whole bytes: none is printed beyond the edge.
    private static final int WHOLE_BYTES = 16;

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

    /// Whether it can be printed whole. Quick: it is asked before the first byte.
    boolean fits(Receipt receipt) {
        return receipt.parts().stream()
                .allMatch(part ->
                        !(part instanceof Receipt.Qr(var content)) || QrRaster.fits(content, model.widthDots()));
    }

    /// @param receipt one that [#fits]
    /// @return how many lines of text it is long; pictures count as many as fit beside them
    int encode(Receipt receipt, Sink sink) throws IOException {
        var pen = new EscPosPen(model);
        pen.reset();
        sink.write(pen.taken());
        for (var part : receipt.parts()) {
            draw(part, pen);
            sink.write(pen.taken());
        }
        pen.end();
        sink.write(pen.taken());
        return pen.lines();
    }

    private void draw(Receipt.Part part, EscPosPen pen) {
        switch (part) {
            case Receipt.Text text -> text(text, pen);
            case Receipt.Pair(var label, var value) -> pair(label, value, pen);
            case Receipt.Rule() -> rule(pen);
            case Receipt.Ornament() -> pen.ornament();
            case Receipt.Feed(var lines) -> pen.feedLines(Math.clamp(lines, 0, 255));
            case Receipt.Qr(var content) -> qr(content, pen);
            case Receipt.Image image -> {
                pen.align(Align.CENTER);
                pen.feedDots(AIR);
                pen.dots(Dither.of(image, model.head()));
                pen.feedDots(AIR);
            }
        }
    }

    private void text(Receipt.Text text, EscPosPen pen) {
        var columns = text.size() == Size.LARGE ? model.columns() / 2 : model.columns();
        pen.align(text.align());
        pen.size(text.size());
        pen.bold(text.bold());
        var lines = text.align() == Align.CENTER
                ? ReceiptLines.balance(text.text(), columns)
                : ReceiptLines.wrap(text.text(), columns);
        lines.forEach(pen::line);
        if (text.size() != Size.NORMAL) {
            pen.feedDots(AIR);
        }
    }

    private void pair(String label, String value, EscPosPen pen) {
        pen.align(Align.LEFT);
        pen.size(Size.NORMAL);
        pen.bold(false);
        pen.words(label);
        if (ReceiptLines.fitsOneLine(label, value, model.columns())) {
            pen.words(ReceiptLines.between(label, value, model.columns()));
            pen.bold(true);
            pen.line(value);
        } else {
            pen.line("");
            pen.bold(true);
            ReceiptLines.wrap(value, model.columns() - INDENT.length()).forEach(line -> pen.line(INDENT + line));
        }
    }

    /// Two dots thick, with air above and below.
    private void rule(EscPosPen pen) {
        var raster = new Raster(model.widthDots() / WHOLE_BYTES * WHOLE_BYTES, 2);
        for (var x = 0; x < raster.width(); x++) {
            raster.black(x, 0);
            raster.black(x, 1);
        }
        pen.align(Align.CENTER);
        pen.feedDots(AIR_AT_RULE);
        pen.dots(raster);
        pen.feedDots(AIR_AT_RULE);
    }

    private void qr(String content, EscPosPen pen) {
        var code = QrRaster.of(content, model.widthDots()).orElseThrow();
        pen.align(Align.CENTER);
        if (model.has(EscPosModel.Trait.DRAWS_QR)) {
            pen.ownQr(content, code);
        } else {
            pen.enlarged(code);
        }
    }
}
