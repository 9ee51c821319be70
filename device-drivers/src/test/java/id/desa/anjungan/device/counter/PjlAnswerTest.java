package id.desa.anjungan.device.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PjlAnswerTest {
    @Test
    void readsBothMessages() {
        var answer = of("@PJL INFO PAGECOUNT\r\nPAGECOUNT=42\r\n\f@PJL INFO STATUS\r\nCODE=10006\r\nONLINE=TRUE\r\n\f");
        assertThat(answer.sides()).hasValue(42);
        assertThat(answer.reading().status())
                .isEqualTo(new PrinterStatus.Ready(Set.of(PrinterReason.MARKER_SUPPLY_LOW)));
        assertThat(answer.isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\f",
                "@PJL INFO PAGECOUNT\r\nPAGECOUNT=42", // torn: it may have been 4200
                "@PJL INFO PAGECOUNT\r\nPAGECOUNT=\r\n\f",
                "@PJL INFO PAGECOUNT\r\nPAGECOUNT=-1\r\n\f",
                "@PJL INFO PAGECOUNT\r\n99999999999\r\n\f",
                "@PJL INFO PAGECOUNT\r\n\"?\"\r\n\f",
                "@PJL INFO MEMORY\r\nTOTAL=42\r\n\f",
            })
    void takesNoNumberThatIsNone(String heard) {
        assertThat(of(heard).sides()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "40021, COVER_OPEN",
        "40022, MEDIA_JAM",
        "42010, MEDIA_JAM",
        "41104, MEDIA_EMPTY",
        "40010, MARKER_SUPPLY_EMPTY",
        "40079, PAUSED",
        "40999, OTHER",
        "50001, OTHER"
    })
    void stopsForWhatWaitsForAHand(int code, PrinterReason reason) {
        assertThat(PjlAnswer.status(code, true)).isEqualTo(new PrinterStatus.Stopped(reason));
    }

    @ParameterizedTest
    @ValueSource(ints = {10001, 10003, 10023, 30016, 35078, 99999})
    void isReadyWithWhatGoesOnByItself(int code) {
        assertThat(PjlAnswer.status(code, true)).isEqualTo(new PrinterStatus.Ready());
    }

    @ParameterizedTest
    @CsvSource({
        "15000, OUTPUT_AREA_FULL",
        "15021, OUTPUT_AREA_FULL",
        "10002, PAUSED",
        "10001, PAUSED",
        "41104, MEDIA_EMPTY"
    })
    void stopsForWhatAPrinterThatIsNotOnlineSays(int code, PrinterReason reason) {
        assertThat(status(code, "FALSE")).isEqualTo(new PrinterStatus.Stopped(reason));
    }

    @ParameterizedTest
    @CsvSource({"15000, TRUE", "10001, TRUE", "10001, ?", "10003, FALSE"})
    void isReadyWhereItIsOnlineOrComingUp(int code, String online) {
        assertThat(status(code, online)).isEqualTo(new PrinterStatus.Ready());
    }

    private static PrinterStatus status(int code, String online) {
        return of("@PJL INFO STATUS\r\nCODE=" + code + "\r\nDISPLAY=\"?\"\r\nONLINE=" + online + "\r\n\f")
                .reading()
                .status();
    }

    @Test
    void throwsAtNothing() {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertThat(PjlAnswer.of(bytes).sides()).isEmpty();
        }
    }

    private static PjlAnswer of(String heard) {
        return PjlAnswer.of(heard.getBytes(StandardCharsets.ISO_8859_1));
    }
}
