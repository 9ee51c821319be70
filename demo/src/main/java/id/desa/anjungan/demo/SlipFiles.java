package id.desa.anjungan.demo;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.desa.anjungan.device.peer.EscPosDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// A slip on disk: the bytes, and what they mean on paper.
final class SlipFiles {
    private static final Pattern REGISTRATION = Pattern.compile("REG-[0-9]{8}-[0-9]{3,}");

    private SlipFiles() {}

    static void write(Path folder, byte[] bytes) throws IOException {
        var slip = EscPosDecoder.decode(bytes);
        Files.write(folder.resolve("slip.bin"), bytes);
        Files.writeString(folder.resolve("slip.txt"), slip.text());
        var half = folder.resolve("slip.png.part");
        ImageIO.write(slip.image(), "png", half.toFile());
        Files.move(half, folder.resolve("slip.png"), StandardCopyOption.ATOMIC_MOVE);
    }

    static Optional<String> registration(Path folder) throws IOException {
        var found = REGISTRATION.matcher(Files.readString(folder.resolve("slip.txt")));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    /// What a scanner reads off the paper.
    static String code(Path folder) throws IOException {
        var paper = ImageIO.read(folder.resolve("slip.png").toFile());
        var pixels = paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth());
        LuminanceSource light = new RGBLuminanceSource(paper.getWidth(), paper.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(light)),
                            Map.of(
                                    DecodeHintType.TRY_HARDER,
                                    true,
                                    DecodeHintType.POSSIBLE_FORMATS,
                                    List.of(BarcodeFormat.QR_CODE)))
                    .getText();
        } catch (ReaderException e) {
            throw new IOException("no code can be read from the slip", e);
        }
    }
}
