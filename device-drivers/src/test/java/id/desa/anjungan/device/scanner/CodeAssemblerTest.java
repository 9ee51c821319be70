package id.desa.anjungan.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.BarcodeScanner.Scan;
import id.desa.anjungan.device.BarcodeScanner.ScanEvent;
import id.desa.anjungan.device.BarcodeScanner.Unreadable;
import id.desa.anjungan.device.Symbology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodeAssemblerTest {
    private final List<ScanEvent> heard = new ArrayList<>();
    private final CodeAssembler assembler = new CodeAssembler(heard::add, SerialText::of);
    private long now = Duration.ofHours(1).toNanos();

    @Test
    void joinsWhatComesInPieces() {
        comes("TICK");
        passes(60);
        comes("ET-2\r");
        comes("TICKET");
        passes(900);
        comes("-3\r\n");
        comes("\n\rTICKET-4\n");
        assertThat(heard).containsExactly(scan("TICKET-2"), scan("TICKET-3"), scan("TICKET-4"));
    }

    @Test
    void takesSilenceForTheEndUntilItSawATerminator() {
        comes("A");
        passes(150);
        comes("B\t");
        passes(150);
        comes("C");
        passes(150);
        comes("D\t");
        passes(150);
        assertThat(heard).containsExactly(scan("A"), scan("B"), scan("CD"));
    }

    @Test
    void dropsATornCodeOfAScannerThatEndsThem() {
        comes("A\r");
        comes("HALF");
        passes(1_500);
        comes("B\r");
        assertThat(heard).containsExactly(scan("A"), new Unreadable(), scan("B"));
    }

    @Test
    void takesPrefixesOffAndKnowsTheKindOfCodeByThem() {
        comes("\u0002]Q1HALO\u0003\r");
        comes("]C1HALO\r");
        comes("]Q1\r");
        comes("\u0002X\tY\r");
        assertThat(heard).containsExactly(new Scan("HALO", Symbology.QR_CODE), scan("HALO"), scan("]Q1"), scan("X\tY"));
    }

    @Test
    void takesTheLongestCodeAndTellsOfALongerOneOnce() {
        comes("9".repeat(Scan.MOST) + "\r");
        comes("9".repeat(Scan.MOST + 1) + "\r");
        comes("9".repeat(100_000) + "\rA\r");
        comes("9".repeat(50_000));
        passes(150);
        comes("B\r");
        assertThat(heard)
                .containsExactly(
                        scan("9".repeat(Scan.MOST)),
                        new Unreadable(),
                        new Unreadable(),
                        scan("A"),
                        new Unreadable(),
                        scan("B"));
    }

    private void comes(String text) {
        text.chars().forEach(character -> assembler.add((char) character, now));
    }

    private void passes(long millis) {
        now += Duration.ofMillis(millis).toNanos();
        assembler.silence(now);
    }

    private static Scan scan(String data) {
        return new Scan(data, Symbology.UNKNOWN);
    }
}
