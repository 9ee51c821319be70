package id.desa.anjungan.kiosk.service.burnin;

import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.ScreenBuilder;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.service.bench.DeviceWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The screens of the day of trial.
public final class BurnInPresenter {
    private BurnInPresenter() {}

    public static Screen present(Optional<BurnInLog> log, boolean stopping, Scene scene) {
        return log.map(known ->
                        known.running() ? (stopping ? stopping(scene) : running(known, scene)) : ended(known, scene))
                .orElseGet(() -> offered(scene));
    }

    /// For the menu.
    public static String brief(Optional<BurnInLog> log, Scene scene) {
        return log.map(known -> known.running()
                        ? scene.say("service.burnin.brief", "n", percent(known, scene))
                        : scene.say(known.bad() == 0 ? "service.burnin.passed" : "service.burnin.flawed"))
                .orElseGet(() -> scene.say("service.burnin.never"));
    }

    private static long percent(BurnInLog log, Scene scene) {
        return 100
                * log.elapsed(scene.now().toInstant()).toSeconds()
                / Math.max(1, log.length().toSeconds());
    }

    private static Screen offered(Scene scene) {
        return begin(scene.screen("service.burnin")
                        .title("service.burnin")
                        .lead("service.burnin.lead")
                        .part(new Part.Lines(
                                "",
                                List.of(
                                        new Part.Line(Icon.PLUG, scene.say("service.burnin.what")),
                                        new Part.Line(Icon.TICKET, scene.say("service.burnin.paper")),
                                        new Part.Line(Icon.POWER, scene.say("service.burnin.cut")),
                                        new Part.Line(Icon.PERSON, scene.say("service.burnin.people")))))
                        .back())
                .build();
    }

    private static ScreenBuilder begin(ScreenBuilder screen) {
        return screen.primary("burnin.begin", "service.burnin.begin", Icon.GAUGE);
    }

    private static Screen running(BurnInLog log, Scene scene) {
        return scene.screen("service.burnin.running")
                .title("service.burnin.running.title")
                .lead("service.burnin.running.lead")
                .part(rows(log, scene))
                .back()
                .secondary("burnin.ask", "service.burnin.stop", Icon.WARNING)
                .build();
    }

    private static Screen stopping(Scene scene) {
        return scene.screen("service.burnin.stopping")
                .centered()
                .part(new Part.Emblem(Icon.GAUGE, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                .title("service.burnin.stopping.title")
                .lead("service.burnin.stopping.lead")
                .back("service.burnin.go_on")
                .primary("burnin.stop", "service.burnin.stop", Icon.CHECK)
                .build();
    }

    private static Screen ended(BurnInLog log, Scene scene) {
        var stopped = log.end().filter(BurnInLog.End::stopped).isPresent();
        var title = stopped
                ? "service.burnin.stopped.title"
                : log.bad() == 0 ? "service.burnin.passed.title" : "service.burnin.flawed.title";
        return begin(scene.screen("service.burnin.ended")
                        .title(title)
                        .lead("service.burnin.ended.lead", "tanggal", scene.date(log.began()))
                        .part(rows(log, scene))
                        .back())
                .build();
    }

    private static Part rows(BurnInLog log, Scene scene) {
        var rows = new ArrayList<Part.Row>();
        rows.add(new Part.Row(scene.say("service.burnin.row.time"), time(log, scene)));
        rows.add(new Part.Row(
                scene.say("service.burnin.row.rounds"),
                scene.say("service.burnin.rounds", "n", log.rounds(), "slip", log.slips())));
        rows.add(new Part.Row(
                scene.say("service.burnin.row.bad"),
                log.bad() == 0
                        ? scene.say("service.burnin.none_bad")
                        : scene.say("service.burnin.bad", "n", log.bad())));
        var room = scene.canvas().rows() - rows.size();
        log.failures().stream()
                .limit(Math.max(0, Math.min(3, room)))
                .forEach(failure -> rows.add(new Part.Row(
                        scene.date(failure.at()) + " " + scene.clock(failure.at()),
                        scene.say("service.check." + failure.what().replace('-', '_')) + ": "
                                + DeviceWords.of(failure.keywords(), scene))));
        return new Part.Rows(rows);
    }

    private static String time(BurnInLog log, Scene scene) {
        var spent = log.elapsed(scene.now().toInstant());
        return scene.say(
                "service.burnin.time",
                "jam",
                spent.toHours(),
                "menit",
                spent.toMinutesPart(),
                "dari",
                hours(log.length()));
    }

    private static long hours(Duration length) {
        return length.toHours();
    }
}
