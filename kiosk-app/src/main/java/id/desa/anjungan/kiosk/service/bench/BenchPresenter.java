package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.Panel;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.provisioning.check.TestResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The screens of the guided tests.
public final class BenchPresenter {
    private BenchPresenter() {}

    public static Screen present(BenchState state, Optional<DeviceLine> line, Scene scene) {
        return switch (state) {
            case BenchState.Ready(var instrument) -> ready(instrument, line, scene);
            case BenchState.Running(var instrument, var _, var since) ->
                Setbacks.working(scene, "service.test.running", key(instrument, "running"), since)
                        .title(key(instrument, "name"))
                        .build();
            case BenchState.Asked(var instrument, var _) -> asked(instrument, scene);
            case BenchState.Watching(var instrument, var seen, var since) ->
                watching(instrument, seen, since, line, scene);
            case BenchState.Ended(var instrument, var result) -> ended(instrument, result, scene);
        };
    }

    /// One line of the list: its lamp is the badge.
    public static Part.Card card(Instrument instrument, Optional<DeviceLine> line, Scene scene) {
        var there =
                instrument == Instrument.TOUCH || line.filter(DeviceLine::there).isPresent();
        var works =
                instrument == Instrument.TOUCH || line.filter(DeviceLine::works).isPresent();
        var last = line.flatMap(DeviceLine::last);
        var action = Action.secondary("test." + instrument.key(), scene.say(key(instrument, "name")), instrument.icon())
                .enabled(there);
        if (!there) {
            return new Part.Card(action, scene.say("service.device.none"), "", Part.Tone.NEUTRAL);
        }
        if (!works) {
            var status = line.map(DeviceLine::keywords).orElse("");
            return new Part.Card(
                    action, DeviceWords.of(status, scene), scene.say("service.device.trouble"), Part.Tone.DANGER);
        }
        return new Part.Card(action, tested(last, scene), badge(last, scene), tone(last));
    }

    private static String tested(Optional<TestResult> last, Scene scene) {
        return last.map(result -> scene.say(
                        "service.tested", "tanggal", scene.date(result.at()), "jam", scene.clock(result.at())))
                .orElseGet(() -> scene.say("service.untested"));
    }

    private static String badge(Optional<TestResult> last, Scene scene) {
        return last.map(result -> scene.say(result.good() ? "service.result.good" : "service.result.bad"))
                .orElseGet(() -> scene.say("service.result.none"));
    }

    private static Part.Tone tone(Optional<TestResult> last) {
        return last.map(result -> result.good() ? Part.Tone.DONE : Part.Tone.DANGER)
                .orElse(Part.Tone.ATTENTION);
    }

    private static Screen ready(Instrument instrument, Optional<DeviceLine> line, Scene scene) {
        var rows = new ArrayList<Part.Row>();
        rows.add(new Part.Row(
                scene.say("service.row.status"),
                line.map(DeviceLine::keywords)
                        .map(words -> DeviceWords.of(words, scene))
                        .orElseGet(() -> scene.say("service.device.none"))));
        var last = line.flatMap(DeviceLine::last);
        rows.add(new Part.Row(
                scene.say("service.row.last"),
                last.map(result ->
                                badge(last, scene) + " · " + scene.date(result.at()) + " " + scene.clock(result.at()))
                        .orElseGet(() -> scene.say("service.untested"))));
        return scene.screen("service.test." + instrument.key())
                .title(key(instrument, "name"))
                .lead(key(instrument, "what"))
                .part(new Part.Rows(rows))
                .back()
                .primary("test.start", key(instrument, "start"), instrument.icon())
                .build();
    }

    private static Screen asked(Instrument instrument, Scene scene) {
        return scene.screen("service.test.asked")
                .centered()
                .part(new Part.Emblem(instrument.icon(), Part.Tone.NEUTRAL, Optional.of(Icon.EYE)))
                .title(key(instrument, "ask"))
                .lead(key(instrument, "look"))
                .secondary("test.no", "service.no", Icon.WARNING)
                .primary("test.yes", "service.yes", Icon.CHECK)
                .build();
    }

    private static Screen watching(
            Instrument instrument, Seen seen, Instant since, Optional<DeviceLine> line, Scene scene) {
        var left = Math.max(
                0, BenchReducer.TO_WATCH.toSeconds() - scene.since(since).toSeconds());
        var screen = scene.screen("service.test.watching")
                .title(key(instrument, "do"))
                .lead("service.watching", "n", left)
                .part(new Part.Lines("", lines(instrument, seen, line, scene)));
        return screen.secondary("test.nothing", "service.nothing", Icon.WARNING).build();
    }

    private static List<Part.Line> lines(Instrument instrument, Seen seen, Optional<DeviceLine> line, Scene scene) {
        return switch (instrument) {
            case SCANNER ->
                List.of(new Part.Line(
                        seen.torn() > 0 ? Icon.WARNING : Icon.QR_CODE,
                        scene.say(seen.torn() > 0 ? "service.scanner.torn" : "service.scanner.wait")));
            case CARDS ->
                List.of(
                        new Part.Line(icon(seen.card().isPresent()), scene.say(cardWords(seen))),
                        new Part.Line(icon(seen.cardOff()), scene.say("service.cards.off")));
            case PANEL ->
                line.map(DeviceLine::wired).orElse(Set.of()).stream()
                        .sorted()
                        .map(input -> new Part.Line(icon(seen.switched().contains(input)), scene.say(inputKey(input))))
                        .toList();
            case LETTERS, SLIPS, SPEAKER, TOUCH -> List.of();
        };
    }

    private static String cardWords(Seen seen) {
        return "service.cards."
                + seen.card().map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse("on");
    }

    private static String inputKey(Panel.Input input) {
        return "service.panel." + input.name().toLowerCase(Locale.ROOT);
    }

    private static Icon icon(boolean seen) {
        return seen ? Icon.CHECK : Icon.HOURGLASS;
    }

    private static Screen ended(Instrument instrument, TestResult result, Scene scene) {
        var good = result.good();
        var screen = scene.screen("service.test.ended")
                .centered()
                .part(new Part.Emblem(
                        instrument.icon(),
                        good ? Part.Tone.DONE : Part.Tone.DANGER,
                        Optional.of(good ? Icon.CHECK : Icon.WARNING)))
                .title(key(instrument, good ? "good" : "bad"))
                .led(DeviceWords.note(instrument, result, scene));
        if (!good) {
            screen.part(new Part.Code(scene.say("service.note"), result.note()));
        }
        return screen.back("service.to_devices")
                .secondary("again", "service.test_again", Icon.AGAIN)
                .build();
    }

    private static String key(Instrument instrument, String what) {
        return "service." + instrument.key() + "." + what;
    }
}
