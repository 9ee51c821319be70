package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.PrinterReason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What happens to a device, and when: `media-empty after 2 sides; gone after 3 lines for 2s; stuck at 10s for 1m`.
/// Steps are apart by `;`, words by blanks or `+`, as in a URI.
public record FaultScript(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile(
            "(?<what>[a-z-]+) (?:after (?<count>[0-9]{1,9}) (?<unit>[a-z]+)|at (?<at>[0-9]{1,6}(?:ms|s|m)))"
                    + "(?: for (?<lasting>[0-9]{1,6}(?:ms|s|m)))?");

    public static final FaultScript NONE = new FaultScript(List.of());

    public FaultScript {
        steps = List.copyOf(steps);
    }

    /// @param lasting until it is over by itself; for good where empty
    public record Step(Fault fault, Trigger trigger, Optional<Duration> lasting) {}

    public sealed interface Trigger {}

    /// Once the device has counted so many since the script began.
    public record After(long count, Unit unit) implements Trigger {}

    /// That long after the script began.
    public record At(Duration time) implements Trigger {}

    /// What devices count.
    public enum Unit {
        SIDES,
        /// Of a receipt printer: a simulated slip is two.
        LINES,
        SCANS,
        CARDS,
        EDGES,
        FRAMES
    }

    /// A text as a script.
    public sealed interface Reading {}

    public record Good(FaultScript script) implements Reading {}

    /// @param wrong what, and what could be written, for the person who wrote it
    public record Bad(String wrong) implements Reading {}

    public static Reading read(String text) {
        var steps = new ArrayList<Step>();
        for (var part : text.replace('+', ' ').split(";", -1)) {
            var written = part.strip().replaceAll("\\s+", " ");
            if (written.isEmpty()) {
                continue;
            }
            var step = step(written);
            if (step.isEmpty()) {
                return new Bad("\"" + written + "\" is no step: write such as \"media-empty after 2 sides\","
                        + " \"gone at 5s for 2s\" or \"stuck after 3 lines\"");
            }
            steps.add(step.get());
        }
        return new Good(new FaultScript(steps));
    }

    private static Optional<Step> step(String written) {
        var found = STEP.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        var fault = fault(found.group("what"));
        var trigger = found.group("at") == null
                ? unit(found.group("unit")).<Trigger>map(unit -> new After(Long.parseLong(found.group("count")), unit))
                : Optional.<Trigger>of(new At(time(found.group("at"))));
        var lasting = Optional.ofNullable(found.group("lasting")).map(FaultScript::time);
        return fault.flatMap(what -> trigger.map(when -> new Step(what, when, lasting)));
    }

    private static Optional<Fault> fault(String word) {
        return switch (word) {
            case "gone" -> Optional.of(new Fault.Gone());
            case "silent" -> Optional.of(new Fault.Silent());
            case "stuck" -> Optional.of(new Fault.Stuck());
            default -> PrinterReason.ofKeyword(word).map(Fault.Because::new);
        };
    }

    private static Optional<Unit> unit(String word) {
        for (var unit : Unit.values()) {
            var many = unit.name().toLowerCase(Locale.ROOT);
            if (word.equals(many) || word.equals(many.substring(0, many.length() - 1))) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    private static Duration time(String text) {
        var unit = text.replaceAll("[0-9]", "");
        var amount = Long.parseLong(text.substring(0, text.length() - unit.length()));
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }
}
