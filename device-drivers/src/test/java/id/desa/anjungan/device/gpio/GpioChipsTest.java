package id.desa.anjungan.device.gpio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpioChipsTest {
    private static final int LINES = 54;
    private static final int HELD = 4;

    @TempDir
    private Path dev;

    private final Map<String, String> labels = new HashMap<>();

    @Test
    void findsAChipByItsLabelWhateverItsNumber() throws IOException {
        has("gpiochip0", "gpio-brcmstb@107d508500");
        has("gpiochip10", "pinctrl-rp1");
        assertThat(chips().named("pinctrl-rp1"))
                .isEqualTo(new GpioChip(dev.resolve("gpiochip10"), "gpiochip10", "pinctrl-rp1", LINES));
    }

    @Test
    void findsAChipByItsDevice() throws IOException {
        has("gpiochip0", "pinctrl-rp1");
        assertThat(chips().named(dev + "/gpiochip0").label()).isEqualTo("pinctrl-rp1");
    }

    @Test
    void listsThemInOrderAndAChipOfTwoNamesOnce() throws IOException {
        has("gpiochip10", "second");
        has("gpiochip2", "first");
        Files.createSymbolicLink(dev.resolve("gpiochip4"), dev.resolve("gpiochip2"));
        Files.createFile(dev.resolve("gpiomem0"));
        assertThat(chips().devices()).containsExactly(dev.resolve("gpiochip2"), dev.resolve("gpiochip10"));
    }

    @Test
    void isNotFoundWhereNoneHasThatLabelAndSaysWhichThereAre() throws IOException {
        isUnusable(OfflineCause.NOT_FOUND, "none at all", () -> chips().named("pinctrl-rp1"));
        has("gpiochip0", "pinctrl-bcm2711");
        isUnusable(OfflineCause.NOT_FOUND, "there is pinctrl-bcm2711", () -> chips().named("pinctrl-rp1"));
    }

    @Test
    void isWithoutPermissionWhereTheChipItMayBeIsClosed() throws IOException {
        has("gpiochip0", "pinctrl-bcm2711");
        has("gpiochip1", "(closed)");
        isUnusable(OfflineCause.NO_PERMISSION, "gpiochip1", () -> chips().named("pinctrl-rp1"));
        assertThat(chips().named("pinctrl-bcm2711").name()).isEqualTo("gpiochip0");
    }

    @Test
    void takesNoneWhereSeveralHaveTheLabel() throws IOException {
        has("gpiochip0", "usb-gpio");
        has("gpiochip1", "usb-gpio");
        isUnusable(OfflineCause.WRONG_KIND, "several", () -> chips().named("usb-gpio"));
    }

    @Test
    void isTakenWhereSomebodyHoldsALineAndOfTheWrongKindWithoutIt() throws IOException {
        has("gpiochip0", "pinctrl-rp1");
        var chip = chips().named("pinctrl-rp1");
        chips().checkFree(chip, 0, LINES - 1);
        isUnusable(OfflineCause.TAKEN, "line 4 is held by \"w1\"", () -> chips().checkFree(chip, 3, HELD));
        isUnusable(OfflineCause.WRONG_KIND, "no line 54: its last is 53", () -> chips().checkFree(chip, LINES));
    }

    private void has(String name, String label) throws IOException {
        Files.createFile(dev.resolve(name));
        labels.put(name, label);
    }

    private GpioChips chips() {
        return new GpioChips(dev, new LabelledFiles());
    }

    private static void isUnusable(OfflineCause cause, String detail, ThrowingCallable call) {
        assertThatExceptionOfType(DeviceUnusable.class)
                .isThrownBy(call)
                .withMessageContaining(detail)
                .extracting(DeviceUnusable::offlineCause)
                .isEqualTo(cause);
    }

    private final class LabelledFiles implements ChipReader {
        @Override
        public GpioChip chip(Path device) throws DeviceUnusable {
            var name = device.getFileName().toString();
            var label = labels.getOrDefault(name, "");
            if (label.equals("(closed)")) {
                throw new DeviceUnusable(OfflineCause.NO_PERMISSION, device + " may not be opened");
            }
            return new GpioChip(device, name, label, LINES);
        }

        @Override
        public Optional<String> consumer(GpioChip chip, int offset) {
            return offset == HELD ? Optional.of("w1") : Optional.empty();
        }
    }
}
