package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.kiosk.collect.CollectEffect;
import id.desa.anjungan.kiosk.deferred.DeferredEffect;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.info.InfoEffect;
import id.desa.anjungan.kiosk.lease.LeaseEffect;
import id.desa.anjungan.kiosk.letter.LetterEffect;
import id.desa.anjungan.kiosk.paper.Guest;
import id.desa.anjungan.kiosk.service.ServiceEffect;
import id.desa.anjungan.kiosk.signin.SignInEffect;
import id.desa.anjungan.kiosk.verify.VerifyEffect;
import id.desa.anjungan.kiosk.village.Visit;
import java.util.UUID;

/// All that a session wants done outside.
public sealed interface Effect {
    record AskVillage() implements Effect {}

    record CallOfficer(UUID session) implements Effect {}

    record SignIn(UUID session, SignInEffect effect) implements Effect {}

    /// For somebody nobody knows: the visit has no token.
    record Defer(Visit visit, DeferredEffect effect) implements Effect {}

    record Verify(UUID session, VerifyEffect effect) implements Effect {}

    record ReadAbout(UUID session, InfoEffect effect) implements Effect {}

    record Lease(Guest guest, LeaseEffect effect) implements Effect {}

    record Serve(UUID session, ServiceEffect effect) implements Effect {}

    /// Somebody who signed in nowhere is gone: the printers forget whatever of theirs still waits.
    record Forget(UUID session) implements Effect {}

    record Letter(Visit visit, LetterEffect effect) implements Effect {}

    record Collect(Visit visit, CollectEffect effect) implements Effect {}

    /// Tells the village that somebody is still here.
    record Keep(Visit visit) implements Effect {}

    /// Keeps an unfinished letter for some minutes; the session is over.
    record KeepDraft(String ref, KeptDraft draft) implements Effect {}

    /// Looks whether who signed in left one.
    record FindDraft(Visit visit, String ref) implements Effect {}

    /// It goes on, was sent or is not wanted.
    record DropDraft(String ref) implements Effect {}

    record LoadData(Visit visit, int call) implements Effect {}

    /// The village forgets the session, the printers whatever of it still waits.
    record End(Visit visit) implements Effect {}
}
