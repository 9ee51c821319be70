package id.desa.anjungan.device.peer;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import id.desa.anjungan.device.peer.Slip.Run;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the bytes a receipt printer got back into the slip they print. Code page WPC1252 only.
public final class EscPosDecoder {
    private static final Charset WPC1252 = Charset.forName("windows-1252");
    private static final int WPC1252_NUMBER = 16;
    /// The head of 80 mm paper at 203 dpi.
    private static final int USUAL_DOTS = 576;

    private final List<Slip.Line> lines = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final SlipGlyphs glyphs = new SlipGlyphs();
    private final ByteArrayOutputStream qr = new ByteArrayOutputStream();
    private int qrDots = 3;
    private boolean bold;
    private boolean upsideDown;
    private boolean centred;
    private int width = 1;
    private int height = 1;

    private EscPosDecoder() {}

    /// Onto 80 mm paper.
    public static Slip decode(byte[] bytes) {
        return decode(bytes, USUAL_DOTS);
    }

    /// Fails on a byte sequence that is no command, and on a stream that ends inside one.
    ///
    /// @param widthDots what the head prints across: 384 on 58 mm paper
    public static Slip decode(byte[] bytes, int widthDots) {
        var decoder = new EscPosDecoder();
        var reader = new EscPosReader();
        for (var next : bytes) {
            reader.feed(next).ifPresent(decoder::apply);
        }
        if (reader.isInsideACommand()) {
            throw new IllegalArgumentException("the stream ends inside a command");
        }
        decoder.endLine();
        return new Slip(decoder.lines, widthDots);
    }

    private void apply(EscPosCommand command) {
        switch (command) {
            case EscPosCommand.Initialize _ -> reset();
            case EscPosCommand.CodePage(var number) -> require(number == WPC1252_NUMBER, "code page " + number);
            case EscPosCommand.Glyph(var code) -> character(code);
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
            case EscPosCommand.Raster(var rowBytes, var rows, var bits, var times) ->
                picture(SlipDots.raster(rowBytes, rows, bits, times));
            case EscPosCommand.LearnGlyphs(var first, var bits) -> glyphs.learn(first, bits);
            case EscPosCommand.UseGlyphs(var on) -> glyphs.use(on);
            case EscPosCommand.UpsideDown(var on) -> upsideDown = on;
            case EscPosCommand.OwnQr(var function, var data) -> ownQr(function, data);
            case EscPosCommand.Cut _ -> lines.add(new Slip.CutHere());
            case EscPosCommand.LineSpacing _,
                    EscPosCommand.LeaveKanji _,
                    EscPosCommand.ProcessId _,
                    EscPosCommand.TransmitPaperSensor _,
                    EscPosCommand.RealTimeStatus _,
                    EscPosCommand.ClearBuffers _ -> {}
        }
    }

    private void reset() {
        bold = false;
        upsideDown = false;
        centred = false;
        width = 1;
        height = 1;
        glyphs.forget();
    }

    private void character(byte code) {
        if (!glyphs.take(code)) {
            text.append(new String(new byte[] {code}, WPC1252));
        }
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
        var drawn = glyphs.line(width, height);
        if (drawn.isPresent()) {
            picture(upsideDown ? SlipDots.turned(drawn.get()) : drawn.get());
            return;
        }
        endRun();
        require(!upsideDown, "words upside down");
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

    /// Bands of one width that follow each other are one picture.
    private void picture(BufferedImage band) {
        if (!lines.isEmpty()
                && lines.getLast() instanceof Slip.Picture(var above, var isCentred)
                && isCentred == centred
                && above.getWidth() == band.getWidth()) {
            lines.set(lines.size() - 1, new Slip.Picture(SlipDots.joined(above, band), centred));
        } else {
            lines.add(new Slip.Picture(band, centred));
        }
    }

    private void ownQr(int function, byte[] data) {
        switch (function) {
            case 'C' -> qrDots = data[0];
            case 'P' -> {
                qr.reset();
                qr.write(data, 1, data.length - 1);
            }
            case 'Q' -> picture(SlipDots.enlarged(code(qr.toString(StandardCharsets.UTF_8)), qrDots));
            default -> {}
        }
    }

    /// Without a quiet zone, as printers draw them.
    private static BufferedImage code(String content) {
        try {
            var matrix = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            var dots = SlipDots.white(matrix.getWidth(), matrix.getHeight());
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    dots.setRGB(x, y, matrix.get(x, y) == 1 ? SlipDots.BLACK : SlipDots.WHITE);
                }
            }
            return dots;
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds that", e);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("this printer has no " + what);
        }
    }
}
