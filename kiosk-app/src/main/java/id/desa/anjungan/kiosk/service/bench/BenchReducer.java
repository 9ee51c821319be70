package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.service.bench.BenchState.Asked;
import id.desa.anjungan.kiosk.service.bench.BenchState.Ended;
import id.desa.anjungan.kiosk.service.bench.BenchState.Ready;
import id.desa.anjungan.kiosk.service.bench.BenchState.Running;
import id.desa.anjungan.kiosk.service.bench.BenchState.Watching;
import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.Watches;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Leads through the test of one device. What a device can tell by itself it tells; the rest a person is asked.
public final class BenchReducer {
    static final Duration TO_RUN = Duration.ofMinutes(3);
    static final Duration TO_WATCH = Duration.ofSeconds(60);

    private BenchReducer() {}

    public sealed interface Deed {
        record Run(int call, Instrument instrument) implements Deed {}

        record Keep(TestResult result) implements Deed {}
    }

    /// @param wired the switches of the panel
    public static Next<BenchState, Deed> pressed(BenchState state, String action, Set<Panel.Input> wired, Turn turn) {
        return switch (state) {
            case Ready(var instrument) -> action.equals("test.start") ? started(instrument, turn) : Next.stay(state);
            case Asked(var instrument, var note) ->
                switch (action) {
                    case "test.yes" -> yes(instrument, note, wired, turn);
                    case "test.no" -> ended(instrument, false, "person-says-no " + note, turn);
                    default -> Next.stay(state);
                };
            case Watching(var instrument, var seen, var _) ->
                action.equals("test.nothing")
                        ? ended(instrument, false, missing(instrument, seen, wired), turn)
                        : Next.stay(state);
            case Ended(var instrument, var _) -> action.equals("again") ? started(instrument, turn) : Next.stay(state);
            case Running _ -> Next.stay(state);
        };
    }

    public static Next<BenchState, Deed> found(BenchState state, int call, Finding finding, Turn turn) {
        if (!(state instanceof Running(var instrument, var asked, var _)) || asked != call) {
            return Next.stay(state);
        }
        return switch (finding) {
            case Finding.Good(var note) -> ended(instrument, true, note, turn);
            case Finding.AskAPerson(var note) -> Next.stay(new Asked(instrument, note));
            case Finding.Failed(var note) -> ended(instrument, false, note, turn);
        };
    }

    public static Next<BenchState, Deed> noticed(BenchState state, DeviceNews news, Set<Panel.Input> wired, Turn turn) {
        if (!(state instanceof Watching(var instrument, var before, var since))) {
            return Next.stay(state);
        }
        var seen = before.and(news);
        return done(instrument, seen, wired)
                .map(note -> ended(instrument, true, note, turn))
                .orElseGet(() -> Next.stay(new Watching(instrument, seen, since)));
    }

    public static Next<BenchState, Deed> ticked(BenchState state, Set<Panel.Input> wired, Turn turn) {
        return switch (state) {
            case Running(var instrument, var _, var since) ->
                old(since, TO_RUN, turn) ? ended(instrument, false, "no-answer", turn) : Next.stay(state);
            case Watching(var instrument, var seen, var since) ->
                old(since, TO_WATCH, turn)
                        ? ended(instrument, false, missing(instrument, seen, wired), turn)
                        : Next.stay(state);
            case Ready _, Asked _, Ended _ -> Next.stay(state);
        };
    }

    private static Next<BenchState, Deed> started(Instrument instrument, Turn turn) {
        return switch (instrument) {
            case LETTERS, SLIPS, PANEL, SPEAKER -> run(instrument, turn);
            case SCANNER, CARDS, TOUCH -> Next.stay(new Watching(instrument, Seen.NOTHING, turn.now()));
        };
    }

    private static Next<BenchState, Deed> run(Instrument instrument, Turn turn) {
        return Next.run(new Running(instrument, turn.call(), turn.now()), new Deed.Run(turn.call(), instrument));
    }

    /// The lamp is only half of a panel.
    private static Next<BenchState, Deed> yes(Instrument instrument, String note, Set<Panel.Input> wired, Turn turn) {
        return instrument == Instrument.PANEL && !wired.isEmpty()
                ? Next.stay(new Watching(instrument, Seen.NOTHING, turn.now()))
                : ended(instrument, true, note, turn);
    }

    /// What was seen, once that is all there is to see.
    private static Optional<String> done(Instrument instrument, Seen seen, Set<Panel.Input> wired) {
        return switch (instrument) {
            case SCANNER -> seen.code().map(read -> Watches.read(read.symbology(), read.characters()));
            case CARDS ->
                seen.card()
                        .filter(kind -> kind != DeviceNews.CardOn.Kind.MUTE && seen.cardOff())
                        .map(kind -> "card " + kind.name().toLowerCase(Locale.ROOT));
            case PANEL -> seen.switched().containsAll(wired) ? Optional.of("lamp " + names(wired)) : Optional.empty();
            case LETTERS, SLIPS, SPEAKER, TOUCH -> Optional.empty();
        };
    }

    private static String missing(Instrument instrument, Seen seen, Set<Panel.Input> wired) {
        return switch (instrument) {
            case SCANNER -> seen.torn() > 0 ? "unreadable" : "nothing-read";
            case CARDS ->
                seen.card()
                        .map(kind -> kind == DeviceNews.CardOn.Kind.MUTE ? "card-mute" : "removal-not-seen")
                        .orElse("no-card-seen");
            case PANEL ->
                "not-seen "
                        + names(wired.stream()
                                .filter(input -> !seen.switched().contains(input))
                                .collect(Collectors.toSet()));
            case LETTERS, SLIPS, SPEAKER, TOUCH -> "nothing";
        };
    }

    private static String names(Set<Panel.Input> inputs) {
        return inputs.stream()
                .map(input -> input.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Next<BenchState, Deed> ended(Instrument instrument, boolean good, String note, Turn turn) {
        var result = new TestResult(instrument.test(), good, turn.now(), note);
        return Next.run(new Ended(instrument, result), new Deed.Keep(result));
    }

    private static boolean old(Instant since, Duration age, Turn turn) {
        return !Duration.between(since, turn.now()).minus(age).isNegative();
    }
}
