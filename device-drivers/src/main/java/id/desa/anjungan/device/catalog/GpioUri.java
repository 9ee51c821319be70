package id.desa.anjungan.device.catalog;

import static java.util.Map.entry;

import id.desa.anjungan.device.Panel.Input;
import id.desa.anjungan.device.Panel.Output;
import id.desa.anjungan.device.gpio.PanelWiring;
import id.desa.anjungan.device.gpio.PanelWiring.InputLine;
import id.desa.anjungan.device.gpio.PanelWiring.OutputLine;
import id.desa.anjungan.device.gpio.PanelWiring.Pull;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The options of `gpio:` and what they say of the wiring.
final class GpioUri {
    static final String EXAMPLE = "gpio:pinctrl-rp1?door=17&presence=27&call=22&lamp=23&buzzer=24";

    private static final Option LINE = Option.number(0, 1023);
    private static final Option ACTIVE = Option.oneOf("low", "high");
    private static final Option PULL = Option.oneOf("up", "down", "none");
    private static final String DEBOUNCE = "debounce";
    private static final int DEBOUNCE_MILLIS = 25;

    private static final Map<String, Input> INPUTS =
            Map.of("door", Input.DOOR, "presence", Input.PRESENCE, "call", Input.CALL_BUTTON);
    private static final Map<String, Output> OUTPUTS = Map.of("lamp", Output.LAMP, "buzzer", Output.BUZZER);

    private static final Map<String, Option> OPTIONS = Map.ofEntries(
            entry("door", LINE),
            entry("door-active", ACTIVE),
            entry("door-pull", PULL),
            entry("presence", LINE),
            entry("presence-active", ACTIVE),
            entry("presence-pull", PULL),
            entry("call", LINE),
            entry("call-active", ACTIVE),
            entry("call-pull", PULL),
            entry("lamp", LINE),
            entry("lamp-active", ACTIVE),
            entry("buzzer", LINE),
            entry("buzzer-active", ACTIVE),
            entry(DEBOUNCE, Option.number(1, 500)));

    private GpioUri() {}

    static Optional<String> problem(DeviceUri uri) {
        return uri.problem(OPTIONS).or(() -> wrongLines(uri));
    }

    /// What no single option shows.
    private static Optional<String> wrongLines(DeviceUri uri) {
        if (uri.hasHost() || uri.rest().replace("/", "").isBlank()) {
            return Optional.of("no gpiochip is named: write its label, such as " + EXAMPLE);
        }
        return wiringOfNothing(uri).or(() -> doubleUse(uri)).or(() -> noLine(uri));
    }

    private static Optional<String> wiringOfNothing(DeviceUri uri) {
        return uri.options().keySet().stream()
                .filter(name -> name.contains("-") && !uri.options().containsKey(owner(name)))
                .sorted()
                .findFirst()
                .map(name -> "\"" + name + "\" says how a line is wired that is not named: write " + owner(name)
                        + "=17 as well");
    }

    private static String owner(String option) {
        return option.substring(0, option.indexOf('-'));
    }

    private static Optional<String> doubleUse(DeviceUri uri) {
        var users = new HashMap<Integer, String>();
        for (var name : lines(uri).toList()) {
            var other = users.put(uri.number(name, 0), name);
            if (other != null) {
                return Optional.of("line " + uri.number(name, 0) + " is given to both " + other + " and " + name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> noLine(DeviceUri uri) {
        return lines(uri).findAny().isPresent() ? Optional.empty() : Optional.of("no line is named: write " + EXAMPLE);
    }

    /// The options that name a line, in order of the alphabet.
    private static Stream<String> lines(DeviceUri uri) {
        return Stream.concat(INPUTS.keySet().stream(), OUTPUTS.keySet().stream())
                .filter(uri.options()::containsKey)
                .sorted();
    }

    static PanelWiring wiring(DeviceUri uri) {
        var inputs = new EnumMap<Input, InputLine>(Input.class);
        INPUTS.forEach((name, input) -> {
            if (uri.options().containsKey(name)) {
                inputs.put(input, input(uri, name, usual(input)));
            }
        });
        var outputs = new EnumMap<Output, OutputLine>(Output.class);
        OUTPUTS.forEach((name, output) -> {
            if (uri.options().containsKey(name)) {
                outputs.put(output, new OutputLine(uri.number(name, 0), isLow(uri, name, false)));
            }
        });
        return new PanelWiring(chip(uri), inputs, outputs, Duration.ofMillis(uri.number(DEBOUNCE, DEBOUNCE_MILLIS)));
    }

    private static InputLine input(DeviceUri uri, String name, InputLine usual) {
        var pull = switch (uri.option(name + "-pull", "")) {
            case "up" -> Pull.UP;
            case "down" -> Pull.DOWN;
            case "none" -> Pull.NONE;
            default -> usual.pull();
        };
        return new InputLine(uri.number(name, 0), isLow(uri, name, usual.activeLow()), pull);
    }

    private static boolean isLow(DeviceUri uri, String name, boolean otherwise) {
        var active = uri.option(name + "-active", "");
        return active.isEmpty() ? otherwise : active.equals("low");
    }

    /// How such a thing is wired mostly: a reed contact to ground, closed while the door is; a sensor that
    /// gives 3.3 V; a button to ground. So a cut wire reads as an open door, nobody there, a button at
    /// rest.
    private static InputLine usual(Input input) {
        return switch (input) {
            case DOOR -> new InputLine(0, false, Pull.UP);
            case PRESENCE -> new InputLine(0, false, Pull.DOWN);
            case CALL_BUTTON -> new InputLine(0, true, Pull.UP);
        };
    }

    /// A label, or the path of a device.
    private static String chip(DeviceUri uri) {
        return uri.isFile() ? uri.file().toString() : uri.rest();
    }
}
