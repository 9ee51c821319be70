package id.desa.anjungan.device.gpio;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.PanelContract;
import id.desa.anjungan.device.catalog.DeviceCatalog;
import id.desa.anjungan.device.catalog.Lookup;
import id.desa.anjungan.device.peer.Person;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Tag;

/// On a real board, everything wired, with a person beside it:
///
///     ./mvnw test -pl device-drivers -am -Dtest=GpioPanelHardwareTest -Dsurefire.failIfNoSpecifiedTests=false \
///         -Dtest.without= -Dgroups=hardware '-Dpanel=gpio:pinctrl-rp1?door=17&presence=27&call=22&lamp=23&buzzer=24'
@Tag("hardware")
class GpioPanelHardwareTest implements PanelContract {
    @Override
    public Bench bench() {
        var uri = Objects.requireNonNull(System.getProperty("panel"), "name it: -Dpanel=gpio:...");
        return switch (new DeviceCatalog(Runnable::run).panel(uri)) {
            case Lookup.Found<Panel>(var panel) -> new HandBench(panel, Person.atTheTerminal());
            case Lookup.NoDriver<Panel>(var reason) -> throw new IllegalArgumentException(reason);
        };
    }

    private record HandBench(Panel panel, Person person) implements Bench {
        private HandBench {
            person.please("shut the door, step away from the sensor, let go of the button");
        }

        @Override
        public void turn(Input input, boolean on) {
            person.please(deed(input, on));
        }

        @Override
        public void bounce(Input input, boolean on) {
            person.please("let the contact rattle, and then " + deed(input, on));
        }

        /// No hand can; the bench under QEMU does.
        @Override
        public void loseEdge(Input input, boolean on) {
            turn(input, on);
        }

        private static String deed(Input input, boolean on) {
            return switch (input) {
                case DOOR -> on ? "open the door" : "shut the door";
                case PRESENCE -> on ? "step before the sensor and stay" : "step away from the sensor";
                case CALL_BUTTON -> on ? "press the call button and hold it" : "let go of the call button";
            };
        }

        @Override
        public boolean isLit(Output output) {
            return person.confirms("Is the " + output.name().toLowerCase(Locale.ROOT) + " on?");
        }

        @Override
        public void unplug() {
            assumeTrue(person.confirms("Does the gpiochip hang on a cable, such as USB?"), "a header stays");
            person.please("pull it out");
        }

        @Override
        public void plugIn() {
            person.please("plug it in again");
        }

        @Override
        public Duration patience() {
            return Duration.ofMinutes(1);
        }

        @Override
        public void close() {
            panel.close();
            person.close();
        }
    }
}
