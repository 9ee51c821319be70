package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.collect.CollectEffects;
import id.desa.anjungan.kiosk.deferred.DeferredEffects;
import id.desa.anjungan.kiosk.draft.Drafts;
import id.desa.anjungan.kiosk.info.InfoEffects;
import id.desa.anjungan.kiosk.lease.LeaseEffects;
import id.desa.anjungan.kiosk.letter.LetterEffects;
import id.desa.anjungan.kiosk.loop.Effects;
import id.desa.anjungan.kiosk.print.LetterPrinting;
import id.desa.anjungan.kiosk.service.ServiceEffects;
import id.desa.anjungan.kiosk.signin.SignInEffects;
import id.desa.anjungan.kiosk.verify.VerifyEffects;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import id.desa.anjungan.kiosk.village.Visit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Does what a session wants, on whatever background thread it is called, and sends back what came of it under the
/// session's id.
public final class SessionEffects implements Effects<Effect, Event> {
    private final VillageBackend village;
    private final LetterPrinting letterPrinting;
    private final SignInEffects signIn;
    private final InfoEffects info;
    private final VerifyEffects verify;
    private final DeferredEffects deferred;
    private final LeaseEffects lease;
    private final LetterEffects letter;
    private final CollectEffects collect;
    private final ServiceEffects service;
    private final Drafts drafts;

    public SessionEffects(
            VillageBackend village,
            LetterPrinting letterPrinting,
            SignInEffects signIn,
            InfoEffects info,
            VerifyEffects verify,
            DeferredEffects deferred,
            LeaseEffects lease,
            LetterEffects letter,
            CollectEffects collect,
            ServiceEffects service,
            Drafts drafts) {
        this.village = village;
        this.letterPrinting = letterPrinting;
        this.signIn = signIn;
        this.info = info;
        this.verify = verify;
        this.deferred = deferred;
        this.lease = lease;
        this.letter = letter;
        this.collect = collect;
        this.service = service;
        this.drafts = drafts;
    }

    @Override
    public void run(Effect effect, Consumer<Event> emit) {
        switch (effect) {
            case Effect.AskVillage _ -> emit.accept(new Event.VillageCame(village.info()));
            case Effect.CallOfficer(var session) ->
                emit.accept(new Event.Of(session, new Event.OfficerCalled(called())));
            case Effect.SignIn(var session, var asked) ->
                signIn.run(asked, event -> emit.accept(new Event.Of(session, new Event.SignInReply(event))));
            case Effect.Defer(var visit, var asked) ->
                deferred.run(visit, asked, event -> emit.accept(of(visit, new Event.DeferredReply(event))));
            case Effect.Verify(var session, var asked) ->
                emit.accept(new Event.Of(session, new Event.VerifyReply(verify.run(asked))));
            case Effect.ReadAbout(var session, var asked) ->
                emit.accept(new Event.Of(session, new Event.InfoReply(info.run(asked))));
            case Effect.Lease(var guest, var asked) ->
                lease.run(
                        guest, asked, event -> emit.accept(new Event.Of(guest.session(), new Event.LeaseReply(event))));
            case Effect.Serve(var session, var asked) ->
                service.run(asked, event -> emit.accept(new Event.Of(session, new Event.ServiceReply(event))));
            case Effect.Forget(var session) -> letterPrinting.abandon(session);
            case Effect.Letter(var visit, var asked) ->
                letter.run(visit, asked, event -> emit.accept(of(visit, new Event.LetterReply(event))));
            case Effect.Collect(var visit, var asked) ->
                collect.run(visit, asked, event -> emit.accept(of(visit, new Event.CollectReply(event))));
            case Effect.Keep(var visit) -> village.keep(visit.token());
            case Effect.KeepDraft(var ref, var draft) -> drafts.keep(ref, draft);
            case Effect.FindDraft(var visit, var ref) ->
                drafts.find(ref).ifPresent(draft -> emit.accept(of(visit, new Event.DraftFound(draft))));
            case Effect.DropDraft(var ref) -> drafts.drop(ref);
            case Effect.LoadData(var visit, var call) ->
                emit.accept(of(visit, new Event.DataCame(call, village.biodata(visit.token()))));
            case Effect.End(var visit) -> {
                letterPrinting.end(visit.session());
                village.signOut(visit.token());
            }
        }
    }

    @Override
    public Optional<Event> broken(Effect effect) {
        return switch (effect) {
            case Effect.AskVillage _ -> Optional.of(new Event.VillageCame(down()));
            case Effect.End _,
                    Effect.Forget _,
                    Effect.Keep _,
                    Effect.KeepDraft _,
                    Effect.FindDraft _,
                    Effect.DropDraft _ -> Optional.empty();
            case Effect.CallOfficer(var session) -> of(session, new Event.OfficerCalled(false));
            case Effect.SignIn(var session, var asked) ->
                signIn.broken(asked).flatMap(event -> of(session, new Event.SignInReply(event)));
            case Effect.Defer(var visit, var asked) ->
                of(visit.session(), new Event.DeferredReply(deferred.broken(asked)));
            case Effect.Verify(var session, var asked) -> of(session, new Event.VerifyReply(verify.broken(asked)));
            case Effect.ReadAbout(var session, var asked) -> of(session, new Event.InfoReply(info.broken(asked)));
            case Effect.Lease(var guest, var asked) ->
                lease.broken(asked).flatMap(event -> of(guest.session(), new Event.LeaseReply(event)));
            case Effect.Serve(var session, var asked) ->
                service.broken(asked).flatMap(event -> of(session, new Event.ServiceReply(event)));
            case Effect.Letter(var visit, var asked) ->
                of(visit.session(), new Event.LetterReply(letter.broken(asked)));
            case Effect.Collect(var visit, var asked) ->
                collect.broken(asked).flatMap(event -> of(visit.session(), new Event.CollectReply(event)));
            case Effect.LoadData(var visit, var call) -> of(visit.session(), new Event.DataCame(call, down()));
        };
    }

    /// Said only when the village said that an officer's page shows it.
    private boolean called() {
        return village.callOfficer("RESIDENT") instanceof Answer.Ok<Boolean>(var shown) && shown;
    }

    private static Event of(Visit visit, Event.Reply reply) {
        return new Event.Of(visit.session(), reply);
    }

    private static Optional<Event> of(UUID session, Event.Reply reply) {
        return Optional.of(new Event.Of(session, reply));
    }

    private static <T> Answer<T> down() {
        return new Answer.Unavailable<>(Answer.Fault.SERVER_ERROR);
    }
}
