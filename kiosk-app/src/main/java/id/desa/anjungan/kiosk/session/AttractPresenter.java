package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.kiosk.health.HealthCode;
import id.desa.anjungan.kiosk.health.Service;
import id.desa.anjungan.kiosk.paper.PrinterTrouble;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import id.desa.anjungan.kiosk.village.LinkState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The screen nobody has touched yet: time, news, what can be done here and what cannot just now.
final class AttractPresenter {
    private static final int SECONDS_A_NEWS = 12;

    private AttractPresenter() {}

    static Screen present(Kiosk kiosk, Scene scene) {
        var start = scene.say("greeting.start");
        return scene.screen("attract")
                .layout(Screen.Layout.ATTRACT)
                .part(new Part.Hero(
                        Formats.clock(scene.language(), scene.now()),
                        Formats.longDate(scene.language(), scene.now()),
                        news(scene),
                        start,
                        otherInvitations(scene)))
                .part(offers(scene))
                .part(readiness(kiosk, scene))
                .action(Action.primary("start", start, Icon.TAP))
                .build();
    }

    /// One item at a time, the next after some seconds.
    private static Optional<Part.Notice> news(Scene scene) {
        var all = scene.village().map(VillageInfo::news).orElse(List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var item = all.get((int) (scene.now().toEpochSecond() / SECONDS_A_NEWS % all.size()));
        return Optional.of(new Part.Notice(scene.say(item.when()), scene.say(item.title()), scene.say(item.text())));
    }

    private static String otherInvitations(Scene scene) {
        return Arrays.stream(Language.values())
                .filter(language -> language != scene.language())
                .map(language -> scene.phrases().say(language, "greeting.start"))
                .collect(Collectors.joining(" · "));
    }

    private static Part offers(Scene scene) {
        var offers = new ArrayList<Part.Offer>();
        if (scene.can(Capability.LETTERS)) {
            offers.add(new Part.Offer(Icon.DOCUMENT_NEW, scene.say("menu.letter")));
            offers.add(new Part.Offer(Icon.MAGNIFIER, scene.say("home.status")));
        }
        if (scene.can(Capability.PRINT_GRANTS)) {
            offers.add(new Part.Offer(Icon.PRINTER, scene.say("offer.print")));
        }
        if (scene.can(Capability.VERIFICATION)) {
            offers.add(new Part.Offer(Icon.SHIELD_CHECK, scene.say("start.verify")));
        }
        return new Part.Offers(offers);
    }

    private static Part readiness(Kiosk kiosk, Scene scene) {
        if (!kiosk.reachable()) {
            return new Part.Pill(Part.Tone.ATTENTION, Icon.WIFI_OFF, scene.say(unreached(kiosk)));
        }
        if (!PrinterTrouble.keyword(kiosk.letters()).equals("none") || isGone(Service.LETTERS, kiosk)) {
            return new Part.Pill(Part.Tone.ATTENTION, Icon.PRINTER, scene.say("ready.no_letters"));
        }
        if (!PrinterTrouble.keyword(kiosk.slips()).equals("none")) {
            return new Part.Pill(Part.Tone.ATTENTION, Icon.TICKET, scene.say("ready.no_slips"));
        }
        if (kiosk.readiness().codes().contains(HealthCode.POWER_LOW)) {
            return new Part.Pill(
                    Part.Tone.ATTENTION, Icon.WARNING, scene.say("ready.power", "kode", HealthCode.POWER_LOW.code()));
        }
        if (isGone(Service.SIGN_IN_QR, kiosk)) {
            return new Part.Pill(Part.Tone.ATTENTION, Icon.QR_CODE, scene.say("ready.no_scanner"));
        }
        if (kiosk.link() == LinkState.SLOW) {
            return new Part.Pill(Part.Tone.ATTENTION, Icon.HOURGLASS, scene.say("ready.slow_link"));
        }
        return new Part.Pill(Part.Tone.DONE, Icon.CHECK, scene.say("ready.all"));
    }

    private static boolean isGone(Service service, Kiosk kiosk) {
        return kiosk.readiness().of(service).grade() == Service.Grade.NONE;
    }

    /// What somebody passing by can tell an officer, who can mend it.
    private static String unreached(Kiosk kiosk) {
        return switch (kiosk.setback()) {
            case PORTAL -> "ready.portal";
            case UNTRUSTED -> "ready.untrusted";
            case CERTIFICATE_DATE -> "ready.clock";
            default -> "ready.no_village";
        };
    }
}
