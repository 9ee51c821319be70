package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.atIndex;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosEncoderTest {
    private static byte[] encoded(Receipt receipt) throws IOException {
        return encoded(receipt, EscPosModel.MM80);
    }

    private static byte[] encoded(Receipt receipt, EscPosModel model) throws IOException {
        var out = new ByteArrayOutputStream();
        new EscPosEncoder(model).encode(receipt, out::writeBytes);
        return out.toByteArray();
    }

    /// On each model, 58 and 80 mm, by raster, by glyphs, and by itself.
    private static Stream<EscPosModel> models() {
        return Stream.concat(
                EscPosModel.ALL.stream()
                        .flatMap(model -> model.heads().stream().flatMap(head -> model.on(head.paperMm()).stream())),
                EscPosModel.ALL.stream().flatMap(model -> model.drawingQr().stream()));
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

    @ParameterizedTest
    @MethodSource("models")
    void printsACodeThatReadsBackFromThePaper(EscPosModel model) throws Exception {
        var slip = EscPosDecoder.decode(encoded(SampleSlip.RECEIPT, model), model.widthDots());
        assertThat(qr(slip.image())).isEqualTo(SampleSlip.QR);
    }

    @ParameterizedTest
    @MethodSource("models")
    void leavesNoLineBroaderThanThePaper(EscPosModel model) throws IOException {
        var slip = EscPosDecoder.decode(encoded(SampleSlip.RECEIPT, model), model.widthDots());
        assertThat(slip.lines()).allSatisfy(line -> {
            switch (line) {
                case Slip.Words words ->
                    assertThat(words.runs().stream()
                                    .mapToInt(run -> run.text().length() * run.width())
                                    .sum())
                            .isLessThanOrEqualTo(model.columns());
                case Slip.Picture(var dots, var _) ->
                    assertThat(dots.getWidth()).isLessThanOrEqualTo(model.widthDots() + 15);
                case Slip.Gap _, Slip.CutHere _ -> {}
            }
        });
    }

    @Test
    void drawsTheSameOrnamentByGlyphsAsByRaster() throws IOException {
        var ornament = new Receipt(List.of(new Receipt.Ornament()));
        assertThat(picture(EscPosDecoder.decode(encoded(ornament, EscPosModel.EPSON_TM_T20))))
                .isEqualTo(picture(EscPosDecoder.decode(encoded(ornament, EscPosModel.MM80))));
    }

    private static String picture(Slip slip) {
        return slip.lines().stream()
                .filter(Slip.Picture.class::isInstance)
                .map(line -> SampleSlip.dots(((Slip.Picture) line).dots()))
                .findFirst()
                .orElseThrow();
    }

    /// A printer with a small buffer gets it in bands; together they are the picture.
    @Test
    void sendsAPictureInBandsThatJoinWithoutAGap() throws IOException {
        var slip = EscPosDecoder.decode(encoded(new Receipt(List.of(SampleSlip.crest(96, 30)))));
        var drawn = Dither.of(SampleSlip.crest(96, 30), EscPosModel.MM80.head());
        var rows = picture(slip).lines().toList();
        assertThat(rows).hasSize(drawn.height());
        for (var y = 0; y < drawn.height(); y++) {
            for (var x = 0; x < drawn.width(); x++) {
                assertThat(rows.get(y).charAt(x) == '#').isEqualTo(drawn.isBlack(x, y));
            }
        }
    }

    @Test
    void takesLessThanAFiftiethOfTheBytesOfTheSlipAsOnePicture() throws IOException {
        var bytes = encoded(SampleSlip.RECEIPT, EscPosModel.EPSON_TM_T20);
        var area = EscPosDecoder.decode(bytes).printedArea();
        assertThat(bytes.length).isLessThan(area.getWidth() / 8 * area.getHeight() / 50);
    }

    /// The font memory has room for 94 characters: whatever does not fit goes as raster.
    @Test
    void drawsMoreCodesThanFitIntoTheFontMemory() throws Exception {
        var code = new Receipt.Qr("9".repeat(1_000));
        var slip = new Receipt(List.of(code, new Receipt.Feed(1), code, new Receipt.Feed(1), new Receipt.Ornament()));
        var printed = EscPosDecoder.decode(encoded(slip, EscPosModel.EPSON_TM_T20));
        var pictures = printed.lines().stream()
                .filter(Slip.Picture.class::isInstance)
                .map(Slip.Picture.class::cast)
                .toList();
        assertThat(pictures).hasSize(3);
        for (var picture : pictures.subList(0, 2)) {
            assertThat(qr(new Slip(List.of(picture), printed.widthDots()).image()))
                    .isEqualTo("9".repeat(1_000));
        }
    }

    /// The longest code for the paper, the first that is too long, and more than any code holds.
    @Test
    void knowsWhichCodeFitsOnThePaperBeforeItDrawsIt() {
        assertThat(fits("x".repeat(2_331), EscPosModel.MM80)).isTrue();
        assertThat(fits("x".repeat(2_332), EscPosModel.MM80)).isFalse();
        assertThat(fits("9".repeat(5_596), EscPosModel.MM80)).isTrue();
        assertThat(fits("x".repeat(4_096), EscPosModel.MM80)).isFalse();
        assertThat(fits("x".repeat(997), EscPosModel.MM58)).isTrue();
        assertThat(fits("x".repeat(998), EscPosModel.MM58)).isFalse();
        assertThat(fits("", EscPosModel.MM58)).isTrue();
    }

    private static boolean fits(String code, EscPosModel model) {
        var slip = new Receipt(List.of(new Receipt.Qr(code)));
        var fits = new EscPosEncoder(model).fits(slip);
        if (fits) {
            assertThatCode(() -> encoded(slip, model)).doesNotThrowAnyException();
        }
        return fits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", SampleSlip.QR})
    void leavesFourModulesRoundACodeThatThePrinterDraws(String code) throws IOException {
        var model = EscPosModel.EPSON_TM_T20.drawingQr().orElseThrow();
        var dots = QrRaster.of(code, model.widthDots()).orElseThrow().dots();
        var slip = EscPosDecoder.decode(encoded(new Receipt(List.of(new Receipt.Qr(code))), model));
        assertThat(slip.lines()).startsWith(new Slip.Gap(4 * dots)).contains(new Slip.Gap(4 * dots), atIndex(2));
    }

    @Test
    void saysNothingTwice() throws IOException {
        var line = new Receipt.Text("x", Align.CENTER, Size.NORMAL, true);
        assertThat(encoded(new Receipt(List.of(line, line))).length - encoded(new Receipt(List.of(line))).length)
                .isEqualTo(2);
    }

    @Test
    void leavesChineseBehindOnACloneThatStartsInIt() throws IOException {
        assertThat(encoded(new Receipt(List.of()), EscPosModel.MM58)).startsWith(0x1B, '@', 0x1C, '.');
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
