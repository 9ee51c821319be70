package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.desa.anjungan.device.Receipt;
import id.desa.anjungan.device.Receipt.Align;
import id.desa.anjungan.device.Receipt.Size;
import id.desa.anjungan.device.peer.EscPosDecoder;
import id.desa.anjungan.device.peer.Slip;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscPosEncoderTest {
    private static byte[] encoded(Receipt receipt) throws IOException {
        var out = new ByteArrayOutputStream();
        new EscPosEncoder(EscPosModel.MM80).encode(receipt, out::writeBytes);
        return out.toByteArray();
    }

    private static String printed(Receipt.Part part) throws IOException {
        return EscPosDecoder.decode(encoded(new Receipt(List.of(part)))).text();
    }

    @Test
    void startsEverySlipWithAResetSoThatTheLastOneLeavesNoTrace() throws IOException {
        assertThat(encoded(new Receipt(List.of()))).startsWith(0x1B, '@');
    }

    @Test
    void handsTheResetOverBeforeItDrawsTheCode() throws IOException {
        var writes = new ArrayList<byte[]>();
        new EscPosEncoder(EscPosModel.MM80).encode(SampleSlip.RECEIPT, writes::add);
        assertThat(writes.getFirst()).hasSizeLessThan(10);
        assertThat(writes).hasSize(SampleSlip.RECEIPT.parts().size() + 2);
    }

    @Test
    void keepsLettersOfTheCodePageAndStripsMarksOffTheOthers() throws IOException {
        assertThat(printed(new Receipt.Text("René Ďuriš \u2013 \uA9A0\u0007!", Align.LEFT, Size.NORMAL, false)))
                .isEqualTo("René Duriš \u2013 ? !\n");
    }

    @Test
    void setsAPairApartToBothEdgesOrOnTwoLines() throws IOException {
        assertThat(printed(new Receipt.Pair("Nomor", "P-1"))).isEqualTo("Nomor" + " ".repeat(40) + "P-1\n");
        assertThat(printed(new Receipt.Pair("Keperluan", "x".repeat(40))))
                .isEqualTo("Keperluan\n" + "  " + "x".repeat(40) + "\n");
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(ReceiptLines.wrap("satu dua tiga empatlimaenam", 9))
                .containsExactly("satu dua", "tiga", "empatlima", "enam");
    }

    @Test
    void leavesNoWordAloneInCentredText() {
        assertThat(ReceiptLines.balance("Tunjukkan kode ini di anjungan, lalu ketik PIN Anda.", 48))
                .containsExactly("Tunjukkan kode ini di anjungan,", "lalu ketik PIN Anda.");
        assertThat(ReceiptLines.balance("Simpan slip ini.\nsatu dua tiga empat", 16))
                .containsExactly("Simpan slip ini.", "satu dua", "tiga empat");
        assertThat(ReceiptLines.balance("x".repeat(20), 16)).containsExactly("x".repeat(16), "x".repeat(4));
    }

    @Test
    void printsACodeThatReadsBackFromThePaper() throws Exception {
        var slip = EscPosDecoder.decode(encoded(SampleSlip.RECEIPT));
        assertThat(qr(slip.image())).isEqualTo(SampleSlip.QR);
    }

    @Test
    void centresTheCodeWithItsQuietZone() throws IOException {
        var slip = EscPosDecoder.decode(encoded(new Receipt(List.of(new Receipt.Qr(SampleSlip.QR)))));
        var picture = slip.lines().stream()
                .filter(Slip.Picture.class::isInstance)
                .map(Slip.Picture.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(picture.centred()).isTrue();
        for (var y = 0; y < 16; y++) {
            for (var x = 0; x < picture.dots().getWidth(); x++) {
                assertThat(picture.dots().getRGB(x, y) & 0xFF).isEqualTo(0xFF);
            }
        }
    }

    private static String qr(BufferedImage image) throws Exception {
        var width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        LuminanceSource source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException e) {
            throw new AssertionError("no code on the slip", e);
        }
    }
}
