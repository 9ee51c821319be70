package id.desa.anjungan.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The kernel's own answers come in `./anjungan bench gpio`; here are its structures as `linux/gpio.h` has them.
class KernelChipReaderTest {
    @Test
    void readsTheChipsNameLabelAndLines() {
        try (var arena = Arena.ofConfined()) {
            var info = arena.allocate(68, 4);
            info.setString(0, "gpiochip0");
            info.setString(32, "pinctrl-rp1");
            info.set(ValueLayout.JAVA_INT, 64, 54);
            assertThat(KernelChipReader.chip(Path.of("/dev/gpiochip0"), info))
                    .isEqualTo(new GpioChip(Path.of("/dev/gpiochip0"), "gpiochip0", "pinctrl-rp1", 54));
        }
    }

    @Test
    void readsWhoHoldsALine() {
        try (var arena = Arena.ofConfined()) {
            var info = arena.allocate(256, 8);
            info.setString(32, "w1");
            assertThat(KernelChipReader.consumer(info)).isEmpty();
            info.set(ValueLayout.JAVA_LONG, 72, 0x5L);
            assertThat(KernelChipReader.consumer(info)).contains("w1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev", "/etc/hostname"})
    void refusesWhatIsNoGpiochip(Path device) {
        assertThatExceptionOfType(DeviceUnusable.class)
                .isThrownBy(() -> new KernelChipReader().chip(device))
                .extracting(DeviceUnusable::offlineCause)
                .isEqualTo(OfflineCause.WRONG_KIND);
    }

    @Test
    void findsNothingWhereNothingIs(@TempDir Path empty) {
        assertThatExceptionOfType(DeviceUnusable.class)
                .isThrownBy(() -> new KernelChipReader().chip(empty.resolve("gpiochip0")))
                .extracting(DeviceUnusable::offlineCause)
                .isEqualTo(OfflineCause.NOT_FOUND);
    }
}
