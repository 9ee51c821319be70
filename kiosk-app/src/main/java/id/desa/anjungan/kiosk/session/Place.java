package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.kiosk.collect.CollectState;
import id.desa.anjungan.kiosk.deferred.DeferredState;
import id.desa.anjungan.kiosk.draft.KeptDraft;
import id.desa.anjungan.kiosk.info.InfoState;
import id.desa.anjungan.kiosk.lease.LeaseState;
import id.desa.anjungan.kiosk.letter.LetterState;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.service.ServiceState;
import id.desa.anjungan.kiosk.signin.SignInState;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.verify.VerifyState;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.Optional;

/// Where the session is.
public sealed interface Place {
    /// Nobody is here.
    record Attract() implements Place {}

    /// Cannot serve; the code tells a technician why.
    record Closed(String code) implements Place {}

    /// What can be done without signing in: less where the village does not answer.
    ///
    /// @param asking whether it is being asked just now
    record Start(boolean asking) implements Place {}

    /// Reads about letters; nobody is signed in.
    record Reading(InfoState info) implements Place {}

    /// Collects a letter without the village; nobody is signed in.
    record Leased(LeaseState lease) implements Place {}

    /// @param slip held before the scanner at the attract screen, for later
    record Privacy(Optional<SlipCode> slip) implements Place {}

    /// Verifies a letter; nobody is signed in.
    record Verifying(VerifyState verify) implements Place {}

    /// Asks for a letter while the village cannot be reached; nobody is signed in.
    record Deferring(DeferredState deferred) implements Place {}

    record SigningIn(SignInState signIn) implements Place {}

    record Home(Resident resident) implements Place {}

    /// Asked whether the letter begun minutes ago goes on.
    record Resuming(Resident resident, KeptDraft draft) implements Place {}

    record Asking(Resident resident, LetterState letter) implements Place {}

    record Collecting(Resident resident, CollectState collect) implements Place {}

    record LoadingData(Resident resident, int call, Instant since) implements Place {}

    record DataFailed(Resident resident, Setback setback) implements Place {}

    record OwnData(Resident resident, Biodata biodata, int page) implements Place {}

    /// A technician or an officer looks after the kiosk itself; no resident is served.
    ///
    /// @param closed the code the kiosk is closed with meanwhile, and goes back to
    record Servicing(ServiceState service, Optional<String> closed) implements Place {}

    /// Everything is wiped.
    record Goodbye(Why why, Instant since) implements Place {}

    enum Why {
        DONE,
        IDLE,
        /// The village ended the session.
        EXPIRED
    }

    /// The resident signed in here, if one is.
    default Optional<Resident> whose() {
        return switch (this) {
            case Home(var resident) -> Optional.of(resident);
            case Resuming(var resident, var _) -> Optional.of(resident);
            case Asking(var resident, var _) -> Optional.of(resident);
            case Collecting(var resident, var _) -> Optional.of(resident);
            case LoadingData(var resident, var _, var _) -> Optional.of(resident);
            case DataFailed(var resident, var _) -> Optional.of(resident);
            case OwnData(var resident, var _, var _) -> Optional.of(resident);
            case Attract _,
                    Closed _,
                    Start _,
                    Reading _,
                    Leased _,
                    Verifying _,
                    Deferring _,
                    Privacy _,
                    SigningIn _,
                    Servicing _,
                    Goodbye _ -> Optional.empty();
        };
    }

    /// Whether somebody's session runs here.
    default boolean inSession() {
        return !(this instanceof Attract || this instanceof Closed || this instanceof Goodbye);
    }

    /// Where the letter is on its way to paper, if it is.
    default Optional<PaperState> paper() {
        return switch (this) {
            case Collecting(var _, CollectState.OnPaper(var _, var _, var paper)) -> Optional.of(paper);
            case Leased(LeaseState.OnPaper(var _, var _, var paper)) -> Optional.of(paper);
            case Attract _,
                    Closed _,
                    Start _,
                    Reading _,
                    Leased _,
                    Verifying _,
                    Deferring _,
                    Privacy _,
                    SigningIn _,
                    Home _,
                    Resuming _,
                    Asking _,
                    Collecting _,
                    LoadingData _,
                    DataFailed _,
                    OwnData _,
                    Servicing _,
                    Goodbye _ -> Optional.empty();
        };
    }

    /// While paper is on its way nobody is sent away.
    default boolean printing() {
        return paper().filter(PaperState.Printing.class::isInstance).isPresent()
                || (this instanceof Servicing(var service, var _) && service.busy())
                || this instanceof Asking(var _, LetterState.PrintingSlip _)
                || this instanceof Asking(var _, LetterState.Late.PrintingSlip _)
                || this instanceof Deferring(DeferredState.Filling(var _, var _, LetterState.Late.PrintingSlip _));
    }
}
