package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.lease.LeaseState.Cannot;
import id.desa.anjungan.kiosk.lease.LeaseState.Checking;
import id.desa.anjungan.kiosk.lease.LeaseState.Done;
import id.desa.anjungan.kiosk.lease.LeaseState.Left;
import id.desa.anjungan.kiosk.lease.LeaseState.Looking;
import id.desa.anjungan.kiosk.lease.LeaseState.OnPaper;
import id.desa.anjungan.kiosk.lease.LeaseState.ShowingSlip;
import id.desa.anjungan.kiosk.lease.LeaseState.TypingCode;
import id.desa.anjungan.kiosk.lease.LeaseState.Why;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.paper.PaperEffect;
import id.desa.anjungan.kiosk.paper.PaperEvent;
import id.desa.anjungan.kiosk.paper.PaperLetter;
import id.desa.anjungan.kiosk.paper.PaperLetter.Claim;
import id.desa.anjungan.kiosk.paper.PaperReducer;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.signin.Typed;
import java.util.Optional;

/// The slip, its code, paper: in this order, and without the village.
public final class LeaseReducer {
    private final Turn turn;
    private final PrinterStatus printer;

    private LeaseReducer(Turn turn, PrinterStatus printer) {
        this.turn = turn;
        this.printer = printer;
    }

    public static LeaseState start() {
        return new ShowingSlip(false);
    }

    /// A slip was held before the scanner already.
    public static Next<LeaseState, LeaseEffect> withSlip(SlipCode slip, Turn turn) {
        return Next.run(new Looking(slip, turn.call(), turn.now()), new LeaseEffect.Find(turn.call(), slip));
    }

    /// @param printer how the letter printer is
    public static Next<LeaseState, LeaseEffect> reduce(
            LeaseState state, LeaseEvent event, Turn turn, PrinterStatus printer) {
        return new LeaseReducer(turn, printer).reduce(state, event);
    }

    private Next<LeaseState, LeaseEffect> reduce(LeaseState state, LeaseEvent event) {
        return switch (event) {
            case LeaseEvent.Pressed(var action) -> pressed(state, action);
            case LeaseEvent.Scanned(var text) -> scanned(state, text);
            case LeaseEvent.Found(var call, var found) ->
                Next.stay(state instanceof Looking looking && looking.call() == call ? found(looking, found) : state);
            case LeaseEvent.Opened(var call, var opening) ->
                state instanceof Checking checking && checking.call() == call
                        ? opened(checking, opening)
                        : Next.stay(state);
            case LeaseEvent.Gone(var call) -> Next.stay(isPrinting(state, call) ? new Cannot(Why.NOT_HERE) : state);
            case LeaseEvent.Paper(var about) ->
                state instanceof OnPaper paper ? onPaper(paper, about) : Next.stay(state);
        };
    }

    private static boolean isPrinting(LeaseState state, int call) {
        return state instanceof OnPaper(var _, var _, PaperState.Printing printing) && printing.call() == call;
    }

    private Next<LeaseState, LeaseEffect> pressed(LeaseState state, String action) {
        return switch (state) {
            case ShowingSlip _, Looking _ -> Next.stay(action.equals("back") ? new Left() : state);
            case Cannot _ ->
                Next.stay(
                        switch (action) {
                            case "back" -> new Left();
                            case "other" -> start();
                            default -> state;
                        });
            case TypingCode typing -> typing(typing, action);
            case OnPaper paper -> onPaper(paper, new PaperEvent.Pressed(action));
            case Checking _, Left _, Done _ -> Next.stay(state);
        };
    }

    private Next<LeaseState, LeaseEffect> scanned(LeaseState state, String text) {
        return switch (state) {
            case ShowingSlip _, Cannot _ ->
                SlipCode.read(text).map(slip -> withSlip(slip, turn)).orElseGet(() -> Next.stay(new ShowingSlip(true)));
            case Looking _, TypingCode _, Checking _, OnPaper _, Left _, Done _ -> Next.stay(state);
        };
    }

    private static LeaseState found(Looking looking, Shelf.Found found) {
        return switch (found) {
            case Shelf.Found.Here(var letter) -> new TypingCode(letter, looking.slip(), Typed.NOTHING, -1);
            case Shelf.Found.NotHere _ -> new Cannot(Why.NOT_HERE);
            case Shelf.Found.Locked _ -> new Cannot(Why.LOCKED);
            case Shelf.Found.Unsettled _ -> new Cannot(Why.UNSETTLED);
        };
    }

    /// The sixth digit opens: there is nothing left to press.
    private Next<LeaseState, LeaseEffect> typing(TypingCode state, String action) {
        if (action.equals("back")) {
            return Next.stay(new Left());
        }
        var typed = action.equals("key.delete")
                ? state.typed().minusLast()
                : digit(action)
                        .map(key -> state.typed().plus(key, LeaseState.CODE_LENGTH))
                        .orElse(state.typed());
        if (typed.length() < LeaseState.CODE_LENGTH) {
            return Next.stay(new TypingCode(state.letter(), state.slip(), typed, state.remaining()));
        }
        return Next.run(
                new Checking(state.letter(), state.slip(), turn.call(), turn.now()),
                new LeaseEffect.Open(turn.call(), state.letter().grant().id(), typed));
    }

    private static Optional<String> digit(String action) {
        return action.matches("key\\.[0-9]") ? Optional.of(action.substring(4)) : Optional.empty();
    }

    private Next<LeaseState, LeaseEffect> opened(Checking state, Shelf.Opening opening) {
        return switch (opening) {
            case Shelf.Opening.Right _ -> print(state.letter(), state.slip(), Claim.NONE);
            case Shelf.Opening.Wrong(var remaining) ->
                Next.stay(new TypingCode(state.letter(), state.slip(), Typed.NOTHING, remaining));
            case Shelf.Opening.Locked _ -> Next.stay(new Cannot(Why.LOCKED));
            case Shelf.Opening.Gone _ -> Next.stay(new Cannot(Why.NOT_HERE));
        };
    }

    private Next<LeaseState, LeaseEffect> print(HeldLetter letter, SlipCode slip, Claim claim) {
        var held = new PaperLetter(
                letter.registration(),
                letter.name(),
                letter.grant().nomor(),
                letter.grant().pages(),
                Optional.of(slip),
                claim);
        if (PaperReducer.stands(printer)) {
            return within(letter, slip, PaperReducer.cannot(held, printer));
        }
        var printing = PaperReducer.printing(held, letter.grant().id(), turn.call());
        return Next.run(new OnPaper(letter, slip, printing), new LeaseEffect.Print(turn.call(), letter));
    }

    private Next<LeaseState, LeaseEffect> onPaper(OnPaper state, PaperEvent event) {
        var next = PaperReducer.reduce(state.paper(), event, turn);
        return switch (next.state()) {
            case PaperState.Again(var letter) -> print(state.letter(), state.slip(), letter.claim());
            case PaperState.Back _ -> Next.stay(new Left());
            case PaperState.Left _ -> Next.stay(new Done());
            case PaperState.Printing _,
                    PaperState.NotPrinted _,
                    PaperState.CameOut _,
                    PaperState.Settling _,
                    PaperState.OfficerSettles _,
                    PaperState.TakePaper _ -> within(state.letter(), state.slip(), next);
        };
    }

    private static Next<LeaseState, LeaseEffect> within(
            HeldLetter letter, SlipCode slip, Next<PaperState, PaperEffect> next) {
        return next.within(paper -> new OnPaper(letter, slip, paper), LeaseEffect.Paper::new);
    }
}
