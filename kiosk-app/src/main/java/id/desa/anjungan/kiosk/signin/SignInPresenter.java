package id.desa.anjungan.kiosk.signin;

import id.desa.anjungan.backend.api.Capability;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.kiosk.phrase.Formats;
import id.desa.anjungan.kiosk.present.Scene;
import id.desa.anjungan.kiosk.present.ScreenBuilder;
import id.desa.anjungan.kiosk.present.Setbacks;
import id.desa.anjungan.kiosk.screen.Action;
import id.desa.anjungan.kiosk.screen.Icon;
import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The screens of signing in.
public final class SignInPresenter {
    private SignInPresenter() {}

    public static Screen present(SignInState state, Scene scene) {
        return switch (state) {
            case SignInState.Choosing(var cardSeen) -> choosing(cardSeen, scene);
            case SignInState.NoPin _ -> noPin(scene);
            case SignInState.TypingNik typing -> typingNik(typing, scene);
            case SignInState.ShowingSlip(var unreadable) -> showingSlip(unreadable, scene);
            case SignInState.TypingPin typing -> typingPin(typing, scene);
            case SignInState.Checking(var _, var _, var since) ->
                Setbacks.waiting(scene, "signin.checking", "signin.checking", since)
                        .build();
            case SignInState.Refused(var claim, var remaining) -> refused(claim, remaining, scene);
            case SignInState.SlipRefused _ ->
                trouble(scene, "signin.slip_refused", Icon.QR_CODE)
                        .back()
                        .primary("retry", "common.retry", Icon.QR_CODE)
                        .build();
            case SignInState.Locked(var until) -> locked(until, scene);
            case SignInState.SeeOfficer _ -> seeOfficer(scene);
            case SignInState.NotServed _ ->
                trouble(scene, "signin.not_served", Icon.PERSON)
                        .part(counter(scene))
                        .back()
                        .build();
            case SignInState.Failed(var _, var setback) ->
                Setbacks.failed(scene, "signin.failed", setback).build();
            case SignInState.Done _, SignInState.Unsigned _, SignInState.Left _ ->
                Setbacks.waiting(
                                scene,
                                "signin.done",
                                "signin.checking",
                                scene.now().toInstant())
                        .build();
        };
    }

    private static Screen choosing(boolean cardSeen, Scene scene) {
        var cards = new ArrayList<Part.Card>();
        cards.add(card(scene, "signin.nik", "identify.nik_short", "identify.nik_sub", Icon.KEYPAD));
        if (scene.can(Capability.SIGN_IN_SLIP)) {
            cards.add(card(scene, "signin.slip", "identify.qr", "identify.qr_sub", Icon.QR_CODE));
        }
        cards.add(card(scene, "signin.open", "signin.open", "signin.open_sub", Icon.INFO));
        var screen = scene.screen("signin.choose")
                .centered()
                .title("identify.title")
                .lead(cardSeen ? "identify.card_alone" : "identify.lead")
                .part(new Part.Emblem(
                        cardSeen ? Icon.CARD : Icon.PERSON,
                        cardSeen ? Part.Tone.ATTENTION : Part.Tone.NEUTRAL,
                        Optional.empty()));
        return screen.part(new Part.Cards(cards, 1))
                .back()
                .action(Action.secondary("signin.nopin", scene.say("identify.no_pin"), Icon.NONE))
                .build();
    }

    private static Part.Card card(Scene scene, String id, String label, String sub, Icon icon) {
        return new Part.Card(Action.secondary(id, scene.say(label), icon), scene.say(sub));
    }

    private static Screen noPin(Scene scene) {
        return scene.screen("signin.nopin")
                .title("identify.no_pin")
                .lead("identify.no_pin_lead")
                .part(new Part.Lines(
                        scene.say("identify.no_pin_how"),
                        List.of(
                                new Part.Line(Icon.CARD, scene.say("identify.no_pin_1")),
                                new Part.Line(Icon.PERSON, scene.say("identify.no_pin_2")),
                                new Part.Line(Icon.KEYPAD, scene.say("identify.no_pin_3")))))
                .part(counter(scene))
                .back()
                .build();
    }

    private static Part counter(Scene scene) {
        return new Part.Pill(Part.Tone.NEUTRAL, Icon.CLOCK, scene.say("staff.hours", "jam", scene.officeHours()));
    }

    private static Screen typingNik(SignInState.TypingNik state, Scene scene) {
        return nik(scene, "signin.nik", state.typed(), state.flaw());
    }

    /// The keypad for a NIK, wherever one is asked for.
    public static Screen nik(Scene scene, String name, Typed typed, Optional<Nik.Flaw> flawed) {
        var screen = scene.screen(name).title("identify.nik");
        flawed.ifPresentOrElse(flaw -> screen.led(hint(flaw, typed, scene)), () -> screen.lead("identify.nik_lead"));
        return screen.part(new Part.Digits("NIK", typed.digits(), List.of(6, 6, 4)))
                .part(new Part.Keypad(
                        Action.quiet("key.clear", scene.say("common.clear_all"), Icon.TRASH),
                        scene.say("common.delete")))
                .back()
                .action(Action.primary("next.nik", scene.say("common.next"), Icon.ARROW_RIGHT)
                        .enabled(typed.length() == NikHint.LENGTH && flawed.isEmpty()))
                .build();
    }

    private static String hint(Nik.Flaw flaw, Typed typed, Scene scene) {
        return scene.say("nik." + flaw.name().toLowerCase(Locale.ROOT), "n", typed.length());
    }

    private static Screen showingSlip(boolean unreadable, Scene scene) {
        var screen = scene.screen("signin.slip")
                .centered()
                .title("signin.slip.title")
                .lead("signin.slip.lead")
                .part(new Part.Emblem(Icon.QR_CODE, Part.Tone.NEUTRAL, Optional.empty()));
        if (unreadable) {
            screen.part(new Part.Pill(Part.Tone.ATTENTION, Icon.WARNING, scene.say("slip.unreadable")));
        }
        return screen.back().build();
    }

    private static Screen typingPin(SignInState.TypingPin state, Scene scene) {
        var screen = scene.screen("signin.pin").title("pin.enter").lead("pin.cover");
        screen.part(
                switch (state.claim()) {
                    case Claim.ByNik(var nik) -> new Part.Pill(Part.Tone.NEUTRAL, Icon.CARD, nik.masked());
                    case Claim.BySlip _ -> new Part.Pill(Part.Tone.NEUTRAL, Icon.QR_CODE, scene.say("pin.of_slip"));
                });
        return screen.part(new Part.PinDots(state.typed().length(), Pin.LENGTH))
                .part(new Part.Keypad(
                        Action.quiet("back", scene.say("common.cancel"), Icon.NONE), scene.say("common.delete")))
                .build();
    }

    private static Screen refused(Claim claim, int remaining, Scene scene) {
        var screen = trouble(scene, "signin.refused", Icon.LOCK);
        screen.lead(claim instanceof Claim.ByNik ? "signin.refused.lead" : "signin.refused.slip_lead");
        if (remaining >= 0) {
            screen.part(new Part.Pill(Part.Tone.ATTENTION, Icon.INFO, scene.say("signin.tries", "n", remaining)));
        }
        return screen.back().primary("retry", "signin.retry_pin", Icon.KEYPAD).build();
    }

    private static Screen locked(Instant until, Scene scene) {
        var left = Duration.between(scene.now().toInstant(), until);
        var screen = trouble(scene, "signin.locked", Icon.LOCK);
        screen.lead(
                "signin.locked.lead",
                "jam",
                scene.clock(until),
                "n",
                Formats.minutes(left.isNegative() ? Duration.ZERO : left));
        return screen.part(counter(scene)).back().build();
    }

    private static Screen seeOfficer(Scene scene) {
        return scene.screen("signin.see_officer")
                .centered()
                .title("pin.locked")
                .lead("signin.see_officer.lead")
                .part(new Part.Emblem(Icon.LOCK, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)))
                .part(counter(scene))
                .back()
                .build();
    }

    private static ScreenBuilder trouble(Scene scene, String name, Icon icon) {
        return scene.screen(name)
                .centered()
                .title(name + ".title")
                .lead(name + ".lead")
                .part(new Part.Emblem(icon, Part.Tone.ATTENTION, Optional.of(Icon.WARNING)));
    }
}
