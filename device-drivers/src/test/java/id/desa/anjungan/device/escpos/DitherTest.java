package id.desa.anjungan.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DitherTest {
    private static final EscPosModel.Head HEAD = EscPosModel.MM80.head();

    private static Raster even(int grey, int side) {
        var pixels = new byte[side * side];
        Arrays.fill(pixels, (byte) grey);
        return Dither.of(new Receipt.Image(side, side, pixels, 12), HEAD);
    }

    private static double black(Raster raster) {
        var count = 0;
        for (var y = 0; y < raster.height(); y++) {
            for (var x = 0; x < raster.width(); x++) {
                count += raster.isBlack(x, y) ? 1 : 0;
            }
        }
        return (double) count / (raster.width() * raster.height());
    }

    @Test
    void leavesWhitePaperWhiteAndBlackBlack() {
        assertThat(black(even(255, 40))).isZero();
        assertThat(black(even(0, 40))).isEqualTo(1);
    }

    @Test
    void blackensAsMuchOfThePaperAsTheGreyIsDark() {
        for (var grey = 16; grey < 250; grey += 26) {
            assertThat(black(even(grey, 64))).isBetween(0.99 - grey / 255.0 - 0.02, 1.01 - grey / 255.0 + 0.02);
        }
    }

    @Test
    void isAsWideAsAskedForAndNeverWiderThanThePaper() {
        assertThat(Dither.of(SampleSlip.crest(50, 25), HEAD).width()).isEqualTo(200);
        assertThat(Dither.of(SampleSlip.crest(50, 25), EscPosModel.EPSON_TM_T88.head())
                        .width())
                .isEqualTo(177);
        var broad = Dither.of(SampleSlip.crest(50, 500), EscPosModel.MM58.head());
        assertThat(broad.width()).isEqualTo(384);
        assertThat(broad.height()).isEqualTo(384);
    }

    /// Error diffusion runs to and fro, so that these dots are the only right ones.
    @Test
    void drawsTheCrestDotByDotAsBefore() throws IOException {
        var drawn = Dither.of(SampleSlip.crest(48, 6), HEAD);
        var dots = new StringBuilder();
        for (var y = 0; y < drawn.height(); y++) {
            for (var x = 0; x < drawn.width(); x++) {
                dots.append(drawn.isBlack(x, y) ? '#' : '.');
            }
            dots.append('\n');
        }
        try (var golden = DitherTest.class.getResourceAsStream("crest.txt")) {
            assertThat(golden).isNotNull();
            assertThat(dots).hasToString(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
