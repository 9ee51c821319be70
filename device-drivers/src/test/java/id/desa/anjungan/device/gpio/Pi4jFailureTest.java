package id.desa.anjungan.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;

import com.pi4j.exception.InitializeException;
import com.pi4j.library.gpiod.internal.GpioDException;
import id.desa.anjungan.device.OfflineCause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Pi4jFailureTest {
    @ParameterizedTest
    @CsvSource({
        "c_gpiod_line_request failed: -1 (Device or resource busy), TAKEN",
        "gpiod_chip_iter_new failed! (Permission denied), NO_PERMISSION",
        "Couldn't find gpiochip with name: gpiochip7, WRONG_KIND"
    })
    void findsTheCauseInTheWordsOfTheLibraryBelow(String words, OfflineCause cause) {
        var failure = new IllegalStateException(
                "Failed to initialize IO anjungan-door",
                new InitializeException("Failed to initialize input anjungan-door", new GpioDException(words)));
        var unusable = Pi4jFailure.atOpening(failure);
        assertThat(unusable.offlineCause()).isEqualTo(cause);
        assertThat(unusable).hasMessage(words);
    }
}
