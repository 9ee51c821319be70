package id.desa.anjungan.provisioning.backup;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/// The page that goes into the safe beside the file: one sheet of A4, of nothing but itself, so that any browser prints
/// it without a network.
public final class SafePage {
    private static final int LINE = 64;

    private SafePage() {}

    /// @param text of the key's file
    public static String of(String text, String id, boolean withPassphrase, Instant madeAt) {
        return template()
                .replace("@QR@", qr(text))
                .replace("@ID@", id)
                .replace("@DATE@", LocalDate.ofInstant(madeAt, ZoneOffset.UTC).toString())
                .replace("@KEY@", lines(text))
                .replace(
                        "@OPEN_ID@",
                        withPassphrase
                                ? "Perlu kata sandi, yang disimpan di tempat lain."
                                : "Tanpa kata sandi: siapa memegang lembar ini dapat membuka semua cadangan.")
                .replace(
                        "@OPEN_EN@",
                        withPassphrase
                                ? "Needs a passphrase, which is kept elsewhere."
                                : "No passphrase: whoever holds this page can open every backup.");
    }

    private static String template() {
        try (var file = Objects.requireNonNull(SafePage.class.getResourceAsStream("safe-page.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String lines(String text) {
        var escaped = new StringBuilder();
        for (var at = 0; at < text.length(); at += LINE) {
            escaped.append(text, at, Math.min(text.length(), at + LINE)).append('\n');
        }
        return escaped.toString().replace("&", "&amp;").replace("<", "&lt;");
    }

    /// One path of squares, sharp at any size.
    private static String qr(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
            var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            var path = new StringBuilder();
            for (var y = 0; y < code.getHeight(); y++) {
                for (var x = 0; x < code.getWidth(); x++) {
                    if (code.get(x, y)) {
                        path.append("M%d %dh1v1h-1z".formatted(x, y));
                    }
                }
            }
            return "<svg viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                    .formatted(code.getWidth(), code.getHeight(), path);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("a key fits", tooLong);
        }
    }
}
