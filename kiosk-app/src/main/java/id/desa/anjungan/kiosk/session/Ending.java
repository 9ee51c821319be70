package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.letter.Unfinished;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.village.Visit;

/// The end of a session: nothing of its resident or settings is left, and what is still under way belongs to nobody.
final class Ending {

    private Ending() {}

    /// Wipes the resident and the settings; whatever is still under way belongs to nobody any more.
    static Next<Session, Effect> ended(Session session, Place.Why why) {
        if (session.place() instanceof Place.Servicing(var service, var closed)) {
            return Serving.left(session, service, closed);
        }
        return gone(session, new Place.Goodbye(why, session.now()));
    }

    static Next<Session, Effect> gone(Session session, Place next) {
        var wiped = session.renewed(next);
        return session.place()
                .whose()
                .map(resident ->
                        keptDraft(session, Next.<Session, Effect>run(wiped, new Effect.End(visit(session, resident)))))
                .orElseGet(() -> session.place() instanceof Place.Leased
                        ? Next.run(wiped, new Effect.Forget(session.id()))
                        : Next.stay(wiped));
    }

    /// Who was in the middle of a letter finds it again.
    private static Next<Session, Effect> keptDraft(Session session, Next<Session, Effect> ending) {
        if (session.place() instanceof Place.Asking(var resident, var letter)) {
            return resident.ref()
                    .flatMap(ref -> Unfinished.of(letter).map(draft -> new Effect.KeepDraft(ref, draft)))
                    .map(ending::and)
                    .orElse(ending);
        }
        return ending;
    }

    /// Nobody is signed in.
    static Visit visit(Session session) {
        return new Visit(
                session.id(), "", session.settings().language(), session.kiosk().village());
    }

    static Visit visit(Session session, Resident resident) {
        return new Visit(
                session.id(),
                resident.token(),
                session.settings().language(),
                session.kiosk().village());
    }
}
