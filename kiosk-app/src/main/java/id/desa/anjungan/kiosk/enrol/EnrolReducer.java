package id.desa.anjungan.kiosk.enrol;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.kiosk.enrol.EnrolState.Slip;
import id.desa.anjungan.kiosk.enrol.EnrolState.Typing;
import id.desa.anjungan.kiosk.enrol.EnrolState.Waiting;
import id.desa.anjungan.kiosk.enrol.EnrolState.Working;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.screen.Language;
import id.desa.anjungan.provisioning.enrol.EnrolmentOutcome;
import id.desa.anjungan.provisioning.enrol.EnrolmentStep;
import id.desa.anjungan.provisioning.enrol.VillageAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What moves the screens of a box that is no kiosk yet.
public final class EnrolReducer {
    /// Long enough to read who it is and to take the slip.
    static final Duration SHOWN = Duration.ofSeconds(20);
    /// Further than any two ticks are apart.
    private static final Duration JUMP = Duration.ofSeconds(30);

    private EnrolReducer() {}

    public static Next<Enrolling, EnrolEffect> reduce(Enrolling all, EnrolEvent event) {
        return switch (event) {
            case EnrolEvent.Pressed(var action) -> pressed(all, action);
            case EnrolEvent.Scanned(var text) ->
                takesCodes(all.state()) ? attempt(all, new EnrolEffect.ByInvite(text)) : Next.stay(all);
            case EnrolEvent.Torn() -> Next.stay(takesCodes(all.state()) ? all.in(new Waiting(true)) : all);
            case EnrolEvent.EnrolledElsewhere() -> takesCodes(all.state()) ? restart(all) : Next.stay(all);
            case EnrolEvent.Tick(var now) -> ticked(inStep(all, now).at(now));
            case EnrolEvent.FactsAre(var facts) -> Next.stay(all.seeing(facts));
            case EnrolEvent.Reached(var step) -> Next.stay(reached(all, step));
            case EnrolEvent.Ended(var outcome) ->
                all.state() instanceof Working working ? ended(all, working, outcome) : Next.stay(all);
            case EnrolEvent.SlipEnded(var out) -> Next.stay(slip(all, out ? Slip.OUT : Slip.NOT_OUT));
        };
    }

    private static boolean takesCodes(EnrolState state) {
        return switch (state) {
            case Waiting _, EnrolState.TypingAddress _, EnrolState.TypingCode _, EnrolState.Failed _ -> true;
            case Working _, EnrolState.Done _, EnrolState.Unconfirmed _, EnrolState.Restarting _ -> false;
        };
    }

    private static Next<Enrolling, EnrolEffect> attempt(Enrolling all, EnrolEffect.Try attempt) {
        return Next.run(all.in(new Working(EnrolmentStep.READ, attempt, all.now())), attempt);
    }

    /// A clock that was set in between takes nobody's time away.
    private static Enrolling inStep(Enrolling all, Instant now) {
        var jump = Duration.between(all.now(), now);
        if (jump.abs().compareTo(JUMP) < 0) {
            return all;
        }
        return switch (all.state()) {
            case EnrolState.Done(var as, var slip, var until) ->
                all.in(new EnrolState.Done(as, slip, until.plus(jump)));
            case EnrolState.Unconfirmed(var as, var slip, var until) ->
                all.in(new EnrolState.Unconfirmed(as, slip, until.plus(jump)));
            case Waiting _,
                    EnrolState.TypingAddress _,
                    EnrolState.TypingCode _,
                    Working _,
                    EnrolState.Failed _,
                    EnrolState.Restarting _ -> all;
        };
    }

    private static Next<Enrolling, EnrolEffect> ticked(Enrolling all) {
        var until = switch (all.state()) {
            case EnrolState.Done done -> Optional.of(done.until());
            case EnrolState.Unconfirmed unconfirmed -> Optional.of(unconfirmed.until());
            case Waiting _,
                    EnrolState.TypingAddress _,
                    EnrolState.TypingCode _,
                    Working _,
                    EnrolState.Failed _,
                    EnrolState.Restarting _ -> Optional.<Instant>empty();
        };
        return until.filter(end -> !all.now().isBefore(end)).isPresent() ? restart(all) : Next.stay(all);
    }

    private static Next<Enrolling, EnrolEffect> restart(Enrolling all) {
        return Next.run(all.in(new EnrolState.Restarting()), new EnrolEffect.Restart());
    }

    private static Enrolling reached(Enrolling all, EnrolmentStep step) {
        return all.state() instanceof Working(var _, var attempt, var since)
                ? all.in(new Working(step, attempt, since))
                : all;
    }

    private static Next<Enrolling, EnrolEffect> ended(Enrolling all, Working working, EnrolmentOutcome outcome) {
        var until = all.now().plus(SHOWN);
        return switch (outcome) {
            case EnrolmentOutcome.Enrolled done ->
                Next.run(
                        all.in(new EnrolState.Done(done, Slip.PRINTING, until)),
                        print(
                                all,
                                new EnrolSlip(
                                        done.village(),
                                        done.kiosk(),
                                        done.fingerprint(),
                                        Optional.of(done.network()))));
            case EnrolmentOutcome.Waiting waits ->
                Next.run(
                        all.in(new EnrolState.Unconfirmed(waits, Slip.PRINTING, until)),
                        print(
                                all,
                                new EnrolSlip(waits.village(), waits.kiosk(), waits.fingerprint(), Optional.empty())));
            case EnrolmentOutcome.Failed(var trouble) ->
                Next.stay(all.in(new EnrolState.Failed(trouble, working.attempt())));
        };
    }

    private static EnrolEffect print(Enrolling all, EnrolSlip slip) {
        return new EnrolEffect.PrintSlip(slip, all.facts(), all.settings().language());
    }

    private static Enrolling slip(Enrolling all, Slip slip) {
        return switch (all.state()) {
            case EnrolState.Done(var as, var _, var until) -> all.in(new EnrolState.Done(as, slip, until));
            case EnrolState.Unconfirmed(var as, var _, var until) ->
                all.in(new EnrolState.Unconfirmed(as, slip, until));
            case Waiting _,
                    EnrolState.TypingAddress _,
                    EnrolState.TypingCode _,
                    Working _,
                    EnrolState.Failed _,
                    EnrolState.Restarting _ -> all;
        };
    }

    private static Next<Enrolling, EnrolEffect> pressed(Enrolling all, String action) {
        if (action.startsWith("foot.")) {
            return Next.stay(foot(all, action));
        }
        if (all.choosing()) {
            return Next.stay(language(all, action));
        }
        return switch (all.state()) {
            case Waiting _ -> waiting(all, action);
            case EnrolState.TypingAddress(var typing, var _) -> address(all, typing, action);
            case EnrolState.TypingCode(var village, var typing, var _) -> code(all, village, typing, action);
            case EnrolState.Failed(var _, var attempt) ->
                switch (action) {
                    case "retry" -> attempt(all, attempt);
                    case "back" -> Next.stay(all.in(new Waiting(false)));
                    default -> waiting(all, action);
                };
            case EnrolState.Done _, EnrolState.Unconfirmed _ ->
                action.equals("enrol.start") ? restart(all) : Next.stay(all);
            case Working _, EnrolState.Restarting _ -> Next.stay(all);
        };
    }

    private static Enrolling foot(Enrolling all, String action) {
        return switch (action) {
            case "foot.language" -> all.choosing(true);
            case "foot.text" -> all.with(all.settings().withNextTextStep());
            case "foot.contrast" -> all.with(all.settings().withNextTheme());
            default -> all;
        };
    }

    private static Enrolling language(Enrolling all, String action) {
        for (var language : Language.values()) {
            if (action.equals("language." + language.code())) {
                return all.with(all.settings().with(language));
            }
        }
        return action.equals("back") ? all.choosing(false) : all;
    }

    private static Next<Enrolling, EnrolEffect> waiting(Enrolling all, String action) {
        return switch (action) {
            case "enrol.type" ->
                Next.stay(all.in(
                        all.village().isPresent()
                                ? new EnrolState.TypingCode(all.village().get(), Typing.NOTHING, false)
                                : new EnrolState.TypingAddress(Typing.NOTHING, false)));
            case "enrol.stick" -> all.facts().stick() ? attempt(all, new EnrolEffect.ByStick()) : Next.stay(all);
            case "enrol.resume" -> attempt(all, new EnrolEffect.Resume()); // at a start after a power cut
            case "enrol.service" -> all.service() ? Next.run(all, new EnrolEffect.OpenService()) : Next.stay(all);
            default -> Next.stay(all);
        };
    }

    private static Next<Enrolling, EnrolEffect> address(Enrolling all, Typing typing, String action) {
        return switch (action) {
            case "back" -> Next.stay(all.in(new Waiting(false)));
            case "next" ->
                Next.stay(VillageAddress.of(typing.text())
                        .map(url -> all.in(new EnrolState.TypingCode(url, Typing.NOTHING, false)))
                        .orElseGet(() -> all.in(new EnrolState.TypingAddress(typing, true))));
            default -> Next.stay(all.in(new EnrolState.TypingAddress(EnrolKeys.address(typing, action), false)));
        };
    }

    private static Next<Enrolling, EnrolEffect> code(Enrolling all, String village, Typing typing, String action) {
        return switch (action) {
            case "back" ->
                Next.stay(all.in(
                        all.village().isPresent()
                                ? new Waiting(false)
                                : new EnrolState.TypingAddress(new Typing(VillageAddress.shown(village), 0), false)));
            case "next" ->
                ShortCode.typed(typing.text())
                        .map(code -> attempt(all, new EnrolEffect.ByCode(village, code)))
                        .orElseGet(() -> Next.stay(all.in(new EnrolState.TypingCode(village, typing, true))));
            default -> Next.stay(all.in(new EnrolState.TypingCode(village, EnrolKeys.code(typing, action), false)));
        };
    }
}
