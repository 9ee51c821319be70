package id.desa.anjungan.kiosk.audit;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.kiosk.collect.CollectEvent;
import id.desa.anjungan.kiosk.letter.LetterEvent;
import id.desa.anjungan.kiosk.loop.Effects;
import id.desa.anjungan.kiosk.session.Effect;
import id.desa.anjungan.kiosk.session.Event;
import id.desa.anjungan.kiosk.signin.SignInEvent;
import id.desa.anjungan.kiosk.store.AuditLine;
import id.desa.anjungan.kiosk.store.AuditLine.Actor;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Writes down what sessions do outside, before the screen goes on. What goes to paper writes itself down, in the
/// transaction of the print ledger.
public record AuditedEffects(Effects<Effect, Event> effects, Consumer<AuditLine> audit)
        implements Effects<Effect, Event> {
    @Override
    public void run(Effect effect, Consumer<Event> emit) {
        asked(effect).ifPresent(audit);
        effects.run(effect, event -> {
            came(event).ifPresent(audit);
            emit.accept(event);
        });
    }

    @Override
    public Optional<Event> broken(Effect effect) {
        return effects.broken(effect);
    }

    private static Optional<AuditLine> asked(Effect effect) {
        return switch (effect) {
            case Effect.End(var visit) -> Optional.of(line(Actor.RESIDENT, "session-ended", visit.session()));
            case Effect.KeepDraft(var ref, var _) ->
                Optional.of(AuditLine.of(Actor.KIOSK, "draft-kept").by(ref, ""));
            default -> Optional.empty();
        };
    }

    private static Optional<AuditLine> came(Event event) {
        return event instanceof Event.Of(var session, var reply) ? came(session, reply) : Optional.empty();
    }

    private static Optional<AuditLine> came(UUID session, Event.Reply reply) {
        return switch (reply) {
            case Event.SignInReply(SignInEvent.Answered(var _, var answer)) -> signIn(session, "signed-in", answer);
            case Event.CollectReply(CollectEvent.Elevated(var _, var answer)) -> signIn(session, "raised", answer);
            case Event.CollectReply(CollectEvent.GrantCame(var _, Answer.Ok<PrintGrant>(var grant))) ->
                Optional.of(line(Actor.RESIDENT, "print-granted", session).about(grant.id()));
            case Event.LetterReply(LetterEvent.Received(var _, Answer.Ok<RequestReceived>(var received))) ->
                Optional.of(line(Actor.RESIDENT, "request-sent", session)
                        .about(received.request().id()));
            case Event.DataCame(var _, Answer.Ok<?> _) -> Optional.of(line(Actor.RESIDENT, "data-shown", session));
            case Event.DraftFound _ -> Optional.of(line(Actor.RESIDENT, "draft-found", session));
            case Event.OfficerCalled(var shown) ->
                Optional.of(line(Actor.NOBODY, shown ? "officer-called" : "officer-not-reached", session));
            default -> Optional.empty();
        };
    }

    private static Optional<AuditLine> signIn(UUID session, String act, Answer<SignedIn> answer) {
        return switch (answer) {
            case Answer.Ok<SignedIn>(var signedIn) ->
                Optional.of(line(Actor.RESIDENT, act, session)
                        .by(
                                Objects.requireNonNullElse(signedIn.resident().ref(), ""),
                                signedIn.level().name()));
            case Answer.Refused<SignedIn>(var problem) ->
                Optional.of(line(Actor.NOBODY, "sign-in-refused", session).about(problem.code()));
            case Answer.Unavailable<SignedIn> _ -> Optional.empty();
        };
    }

    private static AuditLine line(Actor actor, String act, UUID session) {
        return AuditLine.of(actor, act).in(session);
    }
}
