package id.desa.anjungan.device.peer;

import id.desa.anjungan.device.peer.Slip.Run;
import java.awt.image.BufferedImage;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/// Reads the bytes a receipt printer got back into the slip they print. For 80 mm paper and code page WPC1252.
public final class EscPosDecoder {
    private static final Charset WPC1252 = Charset.forName("windows-1252");
    private static final int WPC1252_NUMBER = 16;
    private static final int BITS = 8;

    private final List<Slip.Line> lines = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean bold;
    private boolean centred;
    private int width = 1;
    private int height = 1;

    private EscPosDecoder() {}

    /// Fails on a byte sequence that is no command, and on a stream that ends inside one.
    public static Slip decode(byte[] bytes) {
        var decoder = new EscPosDecoder();
        var reader = new EscPosReader();
        for (var next : bytes) {
            reader.feed(next).ifPresent(decoder::apply);
        }
        if (reader.isInsideACommand()) {
            throw new IllegalArgumentException("the stream ends inside a command");
        }
        decoder.endLine();
        return new Slip(decoder.lines);
    }

    private void apply(EscPosCommand command) {
        switch (command) {
            case EscPosCommand.Initialize _ -> reset();
            case EscPosCommand.CodePage(var number) -> require(number == WPC1252_NUMBER, "code page " + number);
            case EscPosCommand.Glyph(var code) -> text.append(new String(new byte[] {code}, WPC1252));
            case EscPosCommand.LineFeed _ -> lineFeed();
            case EscPosCommand.FeedLines(var count) -> feedLines(count);
            case EscPosCommand.FeedDots(var dots) -> lines.add(new Slip.Gap(dots));
            case EscPosCommand.Justify(var where) -> centred = where == 1;
            case EscPosCommand.Emphasis(var on) -> change(() -> bold = on);
            case EscPosCommand.Magnify(var across, var down) ->
                change(() -> {
                    width = across;
                    height = down;
                });
            case EscPosCommand.Raster(var rowBytes, var rows, var bits) ->
                lines.add(new Slip.Picture(picture(rowBytes, rows, bits), centred));
            case EscPosCommand.Cut _ -> lines.add(new Slip.CutHere());
            case EscPosCommand.ProcessId _,
                    EscPosCommand.TransmitPaperSensor _,
                    EscPosCommand.RealTimeStatus _,
                    EscPosCommand.ClearBuffers _ -> {}
        }
    }

    private void reset() {
        bold = false;
        centred = false;
        width = 1;
        height = 1;
    }

    private void change(Runnable style) {
        endRun();
        style.run();
    }

    private void endRun() {
        if (!text.isEmpty()) {
            runs.add(new Run(text.toString(), bold, width, height));
            text.setLength(0);
        }
    }

    private void lineFeed() {
        endRun();
        lines.add(new Slip.Words(runs, centred));
        runs.clear();
    }

    private void endLine() {
        endRun();
        if (!runs.isEmpty()) {
            lineFeed();
        }
    }

    private void feedLines(int count) {
        endLine();
        for (var i = 0; i < count; i++) {
            lines.add(new Slip.Words(List.of(), false));
        }
    }

    private static BufferedImage picture(int rowBytes, int rows, byte[] bits) {
        var picture = new BufferedImage(rowBytes * BITS, rows, BufferedImage.TYPE_BYTE_GRAY);
        for (var y = 0; y < rows; y++) {
            for (var x = 0; x < rowBytes * BITS; x++) {
                var black = (bits[y * rowBytes + x / BITS] & (0x80 >> (x % BITS))) != 0;
                picture.setRGB(x, y, black ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        return picture;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("this printer has no " + what);
        }
    }
}
