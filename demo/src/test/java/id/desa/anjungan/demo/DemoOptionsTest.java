package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.demo.link.LinkProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoOptionsTest {
    private static final DemoOptions DEFAULTS = new DemoOptions(
            false,
            Path.of("target/demo"),
            Nik.of("9901015704880001"),
            Pin.of("271828"),
            "SKU",
            Optional.empty(),
            Optional.empty(),
            LinkProfile.PLAIN,
            1);

    @Test
    void takesEveryOption() {
        var parsed = parse(
                "--headless --out o --resident 9901011205680001 --pin 314159 --letter SKD --page-printer sim:page-printer"
                        + " --receipt-printer escpos+tcp://127.0.0.1:9100 --link 4g-village --seed 7");
        assertThat(parsed)
                .isEqualTo(new DemoOptions.Parsed.Good(new DemoOptions(
                        true,
                        Path.of("o"),
                        Nik.of("9901011205680001"),
                        Pin.of("314159"),
                        "SKD",
                        Optional.of(URI.create("sim:page-printer")),
                        Optional.of(URI.create("escpos+tcp://127.0.0.1:9100")),
                        LinkProfile.G4_VILLAGE,
                        7)));
    }

    @Test
    void isHeadlessByItselfWithoutADisplay() {
        assertThat(DemoOptions.parse(List.of(), DEFAULTS, false))
                .isInstanceOfSatisfying(
                        DemoOptions.Parsed.Good.class,
                        good -> assertThat(good.options().headless()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "--resident 123, 16 digits",
        "--resident 8801011205680001, begin with 99",
        "--pin 12, 6 digits",
        "--letter sk/u, code",
        "--page-printer nothing, device URI",
        "--seed x, whole number",
        "--link fibre, fiber",
        "--what 1, unknown option",
        "--out, needs a value"
    })
    void saysInOneSentenceWhatIsWrong(String line, String complaint) {
        assertThat(parse(line))
                .isInstanceOfSatisfying(
                        DemoOptions.Parsed.Bad.class,
                        bad -> assertThat(bad.complaint()).contains(complaint));
    }

    private static DemoOptions.Parsed parse(String line) {
        return DemoOptions.parse(List.of(line.split(" ")), DEFAULTS, true);
    }
}
