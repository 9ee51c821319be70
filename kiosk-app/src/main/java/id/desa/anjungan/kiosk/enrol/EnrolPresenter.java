package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.kiosk.enrol.EnrolState.Slip;
import id.desa.anjungan.kiosk.enrol.EnrolState.Typing;
import id.desa.anjungan.kiosk.phrase.Phrases;
import id.desa.anjungan.kiosk.present.LanguageChoice;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.ScreenBuilder;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Canvas;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.screen.Showing;
import id.desa.anjungan.kiosk.village.LinkState;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import id.desa.anjungan.provisioning.enrol.NetworkQuality;
import id.desa.anjungan.provisioning.enrol.Trouble;
import id.desa.anjungan.provisioning.enrol.VillageAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a person meets at a box that is no kiosk yet. Pure.
public final class EnrolPresenter {
    private final Phrases phrases;
    private final Canvas canvas;
    private final ZoneId zone;

    public EnrolPresenter(Phrases phrases, Canvas canvas, ZoneId zone) {
        this.phrases = phrases;
        this.canvas = canvas;
        this.zone = zone;
    }

    public Showing present(Enrolling all) {
        var scene = new Scene(
                phrases,
                all.settings(),
                canvas.withTextStep(all.settings().textStep()),
                all.now().atZone(zone),
                Optional.empty(),
                LinkState.GOOD,
                all.demo());
        return new Showing(withoutCall(all.choosing() ? languages(scene) : screen(all, scene)), all.settings());
    }

    /// Nobody can be called yet.
    private static Screen withoutCall(Screen screen) {
        var foot = screen.foot().stream()
                .filter(action -> !action.id().equals("foot.officer"))
                .toList();
        return new Screen(
                screen.name(),
                screen.layout(),
                screen.header(),
                screen.steps(),
                screen.title(),
                screen.lead(),
                screen.parts(),
                screen.actions(),
                foot,
                screen.edge(),
                screen.speech());
    }

    private static Screen screen(Enrolling all, Scene scene) {
        return switch (all.state()) {
            case EnrolState.Waiting(var torn) -> waiting(all, torn, scene);
            case EnrolState.TypingAddress(var typing, var wrong) -> address(typing, wrong, scene);
            case EnrolState.TypingCode(var village, var typing, var wrong) ->
                code(VillageAddress.shown(village), typing, wrong, scene);
            case EnrolState.Working(var step, var _, var since) -> working(step, since, scene);
            case EnrolState.Failed(var trouble, var _) -> failed(all, trouble, scene);
            case EnrolState.Done(var as, var slip, var until) -> {
                var rows = new ArrayList<Part.Row>();
                rows.add(new Part.Row(scene.say("enrol.network"), network(as.network(), scene)));
                as.clockOff().ifPresent(off -> rows.add(clock(off, scene)));
                yield enrolled(
                        all,
                        "done",
                        new EnrolSlip(as.village(), as.kiosk(), as.fingerprint(), Optional.of(as.network())),
                        rows,
                        slip,
                        until,
                        scene);
            }
            case EnrolState.Unconfirmed(var as, var slip, var until) ->
                enrolled(
                        all,
                        "unconfirmed",
                        new EnrolSlip(as.village(), as.kiosk(), as.fingerprint(), Optional.empty()),
                        List.of(),
                        slip,
                        until,
                        scene);
            case EnrolState.Restarting _ ->
                scene.screen("enrol.restarting")
                        .centered()
                        .title("enrol.restarting")
                        .part(new Part.Busy(scene.say("wait.processing")))
                        .buildWithoutFoot();
        };
    }

    private static Screen waiting(Enrolling all, boolean torn, Scene scene) {
        var screen = scene.screen("enrol.waiting")
                .centered()
                .title("enrol.title")
                .lead("enrol.lead")
                .part(new Part.Emblem(Icon.QR_CODE, Part.Tone.NEUTRAL, Optional.empty()))
                .part(new Part.Lines(
                        "",
                        List.of(
                                new Part.Line(Icon.HOUSE, scene.say("enrol.step_1")),
                                new Part.Line(Icon.QR_CODE, scene.say("enrol.step_2")),
                                new Part.Line(Icon.TICKET, scene.say("enrol.step_3")))));
        senses(all, torn, scene).forEach(screen::part);
        return ways(all, screen, scene).build();
    }

    /// What the box notices by itself, the most useful first; no more than there is room for.
    private static List<Part> senses(Enrolling all, boolean torn, Scene scene) {
        var said = new ArrayList<Part>();
        if (torn) {
            said.add(pill(Part.Tone.ATTENTION, Icon.WARNING, "enrol.torn", scene));
        }
        if (all.facts().stick()) {
            said.add(pill(Part.Tone.DONE, Icon.USB, "enrol.stick_in", scene));
        }
        said.add(
                all.facts().scanner()
                        ? pill(Part.Tone.DONE, Icon.CHECK, "enrol.scanner", scene)
                        : pill(Part.Tone.ATTENTION, Icon.PLUG, "enrol.no_scanner", scene));
        if (!all.facts().network()) {
            said.add(pill(Part.Tone.ATTENTION, Icon.WIFI_OFF, "enrol.no_network", scene));
        } else if (!scene.canvas().small()) {
            said.add(pill(Part.Tone.DONE, Icon.WIFI, "enrol.has_network", scene));
        }
        return said.subList(
                0,
                Math.min(said.size(), room(all.facts().stick(), scene.canvas().small())));
    }

    /// The stick's own button takes the room of lines.
    private static int room(boolean stick, boolean small) {
        if (small) {
            return stick ? 0 : 1;
        }
        return stick ? 1 : 3;
    }

    private static Part pill(Part.Tone tone, Icon icon, String key, Scene scene) {
        return new Part.Pill(tone, icon, scene.say(key));
    }

    private static ScreenBuilder ways(Enrolling all, ScreenBuilder screen, Scene scene) {
        if (all.service()) {
            screen.action(Action.quiet("enrol.service", scene.say("enrol.service"), Icon.WRENCH));
        }
        screen.secondary("enrol.type", "enrol.type", Icon.KEYPAD);
        return all.facts().stick() ? screen.primary("enrol.stick", "enrol.use_stick", Icon.USB) : screen;
    }

    private static Screen address(Typing typing, boolean wrong, Scene scene) {
        var suggestions = List.of(
                Action.secondary("add.:8080", ":8080", Icon.NONE),
                Action.secondary("add.:8443", ":8443", Icon.NONE),
                Action.secondary("add.192.168.", "192.168.", Icon.NONE));
        return scene.screen("enrol.address")
                .title("enrol.address")
                .lead(wrong ? "enrol.address_wrong" : "enrol.address_lead")
                .part(new Part.TextEntry(
                        typing.text(),
                        "192.168.1.10",
                        "https://",
                        suggestions.subList(0, scene.canvas().suggestions())))
                .part(new Part.Keyboard(false, typing.half(), " ", Part.Keyboard.Signs.ADDRESS))
                .back()
                .action(Action.primary("next", scene.say("common.next"), Icon.ARROW_RIGHT)
                        .enabled(!typing.text().isEmpty()))
                .build();
    }

    private static Screen code(String village, Typing typing, boolean wrong, Scene scene) {
        return scene.screen("enrol.code")
                .title("enrol.code")
                .lead(wrong ? "enrol.code_wrong" : "enrol.code_lead", "desa", village)
                .part(new Part.TextEntry(spaced(typing.text()), "4K7M-2QXR", "", List.of()))
                .part(new Part.Keyboard(true, typing.half(), " ", Part.Keyboard.Signs.CODE))
                .back()
                .action(Action.primary("next", scene.say("enrol.join"), Icon.CHECK)
                        .enabled(typing.text().length() == ShortCode.LENGTH))
                .build();
    }

    private static String spaced(String typed) {
        var upper = typed.toUpperCase(Locale.ROOT);
        return upper.length() <= 4 ? upper : upper.substring(0, 4) + "-" + upper.substring(4);
    }

    private static Screen working(EnrolmentStep step, Instant since, Scene scene) {
        var seconds = scene.since(since).toSeconds();
        return scene.screen("enrol.working")
                .centered()
                .title("enrol.working")
                .part(new Part.Emblem(Icon.HOURGLASS, Part.Tone.NEUTRAL, Optional.empty()))
                .led(step != EnrolmentStep.ASKING || seconds < 4 ? "" : scene.say("wait.slow", "n", seconds))
                .part(new Part.Busy(scene.say("enrol.step." + name(step))))
                .build();
    }

    private static Screen failed(Enrolling all, Trouble trouble, Scene scene) {
        var key = "enrol.trouble." + name(trouble);
        var screen = scene.screen("enrol.failed")
                .centered()
                .title(key + ".title")
                .lead(key + ".lead")
                .part(new Part.Emblem(icon(trouble), Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                .part(new Part.Pill(
                        Part.Tone.NEUTRAL,
                        Icon.QR_CODE,
                        scene.say(all.facts().scanner() ? "enrol.again_scan" : "enrol.no_scanner")))
                .back();
        return isWorthRetrying(trouble)
                ? screen.primary("retry", "common.retry", Icon.AGAIN).build()
                : screen.build();
    }

    private static boolean isWorthRetrying(Trouble trouble) {
        return switch (trouble) {
            case NO_VILLAGE, OTHER_SERVER, CLOCK_WRONG, NOT_THE_CONTRACT, SLOW_DOWN, DISK -> true;
            case NOT_AN_INVITE,
                    DAMAGED,
                    UNSIGNED,
                    FOREIGN,
                    EXPIRED,
                    USED,
                    WITHDRAWN,
                    OTHER_KIOSK,
                    CODE_WRONG,
                    BAD_SETTINGS -> false;
        };
    }

    private static Icon icon(Trouble trouble) {
        return switch (trouble) {
            case NOT_AN_INVITE, DAMAGED, UNSIGNED, USED, WITHDRAWN, OTHER_KIOSK -> Icon.QR_CODE;
            case FOREIGN -> Icon.MAP;
            case EXPIRED, SLOW_DOWN, CLOCK_WRONG -> Icon.CLOCK;
            case CODE_WRONG -> Icon.KEYPAD;
            case NO_VILLAGE, NOT_THE_CONTRACT -> Icon.WIFI_OFF;
            case OTHER_SERVER -> Icon.LOCK;
            case BAD_SETTINGS, DISK -> Icon.GEAR;
        };
    }

    private static Screen enrolled(
            Enrolling all, String name, EnrolSlip as, List<Part.Row> more, Slip slip, Instant until, Scene scene) {
        var rows = new ArrayList<Part.Row>();
        rows.add(new Part.Row(scene.say("enrol.fingerprint"), as.fingerprint()));
        rows.addAll(more);
        rows.add(new Part.Row(scene.say("enrol.works"), EnrolWords.works(all.facts(), scene::say)));
        var left = Math.max(0, Duration.between(scene.now().toInstant(), until).toSeconds());
        var done = name.equals("done");
        return scene.screen("enrol." + name)
                .centered()
                .titled(as.kiosk().label())
                .lead("enrol." + name + ".lead", "desa", as.village())
                .part(new Part.Emblem(
                        done ? Icon.CHECK : Icon.HOURGLASS,
                        done ? Part.Tone.DONE : Part.Tone.ATTENTION,
                        Optional.empty()))
                .part(new Part.Rows(rows))
                .part(slip(slip, scene))
                .action(Action.primary("enrol.start", scene.say("enrol.start", "n", left), Icon.ARROW_RIGHT))
                .build();
    }

    private static Part slip(Slip slip, Scene scene) {
        return switch (slip) {
            case PRINTING -> pill(Part.Tone.NEUTRAL, Icon.TICKET, "enrol.slip.printing", scene);
            case OUT -> pill(Part.Tone.DONE, Icon.TICKET, "enrol.slip.out", scene);
            case NOT_OUT -> pill(Part.Tone.ATTENTION, Icon.TICKET, "enrol.slip.not_out", scene);
        };
    }

    private static String network(NetworkQuality network, Scene scene) {
        return EnrolWords.network(network, scene::say);
    }

    private static Part.Row clock(Duration off, Scene scene) {
        return new Part.Row(
                scene.say("enrol.clock"),
                scene.say(
                        off.isNegative() ? "enrol.clock_fast" : "enrol.clock_slow",
                        "n",
                        off.abs().toMinutes()));
    }

    private static Screen languages(Scene scene) {
        return LanguageChoice.present("enrol.languages", scene);
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
