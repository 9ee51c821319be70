package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.kiosk.draft.KeptDraft;
import java.util.Optional;

/// What of a letter being asked for is worth keeping when the session ends in the middle of it.
public final class Unfinished {
    private Unfinished() {}

    /// Nothing before the first answer, and nothing once it was sent.
    public static Optional<KeptDraft> of(LetterState state) {
        return switch (state) {
            case LetterState.Asking asking -> kept(LetterReducer.kept(asking), asking.at());
            case LetterState.Previewing(var draft, var _) -> whole(draft);
            case LetterState.Confirming(var draft, var _) -> whole(draft);
            case LetterState.Waiting waiting -> of(waiting.errand());
            case LetterState.Failed failed -> of(failed.errand());
            case LetterState.Late.Offered(var draft, var _, var _, var _) -> whole(draft);
            case LetterState.Late.Keeping(var offered, var _, var _) -> whole(offered.draft());
            case LetterState.Late.NotKept(var offered) -> whole(offered.draft());
            case LetterState.Choosing _,
                    LetterState.Requirements _,
                    LetterState.PrintingSlip _,
                    LetterState.Late.PrintingSlip _,
                    LetterState.Late.Kept _,
                    LetterState.Sent _,
                    LetterState.Left _ -> Optional.empty();
        };
    }

    private static Optional<KeptDraft> of(Errand errand) {
        return switch (errand) {
            case Errand.LoadPreview(var draft) -> whole(draft);
            case Errand.Send(var draft, var _) -> whole(draft);
            case Errand.Resume(var draft) -> Optional.of(draft);
            case Errand.LoadHousehold(var _, var _, var draft) -> draft;
            case Errand.LoadCatalogue _ -> Optional.empty();
        };
    }

    private static Optional<KeptDraft> whole(Draft draft) {
        return kept(draft, draft.jenis().fields().size());
    }

    private static Optional<KeptDraft> kept(Draft draft, int at) {
        return draft.answers().byKey().isEmpty()
                ? Optional.empty()
                : Optional.of(new KeptDraft(
                        draft.jenis().code(),
                        draft.jenis().name(),
                        draft.answers().byKey(),
                        at));
    }
}
