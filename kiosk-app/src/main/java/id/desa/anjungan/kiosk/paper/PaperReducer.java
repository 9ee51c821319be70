package id.desa.anjungan.kiosk.paper;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.paper.PaperLetter.Claim;
import id.desa.anjungan.kiosk.paper.PaperState.Again;
import id.desa.anjungan.kiosk.paper.PaperState.Back;
import id.desa.anjungan.kiosk.paper.PaperState.CameOut;
import id.desa.anjungan.kiosk.paper.PaperState.Left;
import id.desa.anjungan.kiosk.paper.PaperState.NotPrinted;
import id.desa.anjungan.kiosk.paper.PaperState.OfficerSettles;
import id.desa.anjungan.kiosk.paper.PaperState.Printing;
import id.desa.anjungan.kiosk.paper.PaperState.Settling;
import id.desa.anjungan.kiosk.paper.PaperState.TakePaper;
import id.desa.anjungan.kiosk.paper.PaperState.Told;
import java.util.OptionalInt;

/// From the first byte to the paper in the hand, or to a slip that says how to get it.
public final class PaperReducer {
    /// The village calls with the same word by itself, so that both are one call.
    static final String PRINT_UNCERTAIN = "print-uncertain";

    private final Turn turn;

    private PaperReducer(Turn turn) {
        this.turn = turn;
    }

    public static Next<PaperState, PaperEffect> reduce(PaperState state, PaperEvent event, Turn turn) {
        return new PaperReducer(turn).reduce(state, event);
    }

    /// Bytes go out now; whoever begins runs the effect that sends them.
    public static PaperState printing(PaperLetter letter, String grant, int call) {
        return new Printing(letter, grant, call, -1, new PrinterStatus.Ready(), Told.NOT_YET, false);
    }

    /// The printer cannot, so nothing was begun.
    public static Next<PaperState, PaperEffect> cannot(PaperLetter letter, PrinterStatus because) {
        return told(new NotPrinted(letter, because, false, Told.NOT_YET));
    }

    /// Whether it prints nothing until somebody has mended it.
    public static boolean stands(PrinterStatus status) {
        return status instanceof PrinterStatus.Stopped || status instanceof PrinterStatus.Offline;
    }

    private Next<PaperState, PaperEffect> reduce(PaperState state, PaperEvent event) {
        return switch (event) {
            case PaperEvent.Pressed(var action) -> pressed(state, action);
            case PaperEvent.Progress(var call, var impressions, var status) ->
                state instanceof Printing printing && printing.call() == call
                        ? progress(printing, impressions, status)
                        : Next.stay(state);
            case PaperEvent.PrintEnded(var call, var outcome) ->
                state instanceof Printing printing && printing.call() == call
                        ? ended(printing, outcome)
                        : Next.stay(state);
            case PaperEvent.PrinterIs(var status) -> Next.stay(looked(state, status));
            case PaperEvent.OfficerTold(var told) -> Next.stay(told(state, told ? Told.YES : Told.NO));
            case PaperEvent.Settled(var call, var stands) ->
                state instanceof Settling settling && settling.call() == call
                        ? settled(settling.letter(), stands)
                        : Next.stay(state);
            case PaperEvent.ClaimEnded(var outcome) ->
                Next.stay(claimed(state, outcome instanceof PrintOutcome.Printed ? Claim.PRINTED : Claim.NOT_PRINTED));
        };
    }

    private Next<PaperState, PaperEffect> pressed(PaperState state, String action) {
        return switch (state) {
            case Printing printing -> giveUp(printing, action);
            case NotPrinted stopped ->
                Next.stay(
                        switch (action) {
                            case "retry" -> new Again(stopped.letter());
                            case "back" -> new Back();
                            default -> state;
                        });
            case CameOut asked -> answered(asked, action);
            case OfficerSettles _ -> Next.stay(action.equals("home") ? new Left(0) : state);
            case TakePaper taking -> taking(taking, action);
            case Settling _, Again _, Back _, Left _ -> Next.stay(state);
        };
    }

    /// A printer that stops in the middle tells an officer, once.
    private static Next<PaperState, PaperEffect> progress(Printing printing, int impressions, PrinterStatus status) {
        var stopsNow = stands(status) && !stands(printing.status());
        var next = new Printing(
                printing.letter(),
                printing.grant(),
                printing.call(),
                Math.max(printing.impressions(), impressions),
                status,
                printing.told(),
                printing.givingUp());
        return stopsNow && printing.told() == Told.NOT_YET ? Next.run(next, tell(status)) : Next.stay(next);
    }

    private static Next<PaperState, PaperEffect> giveUp(Printing printing, String action) {
        if (!action.equals("print.giveup") || printing.givingUp() || !stands(printing.status())) {
            return Next.stay(printing);
        }
        return Next.run(
                new Printing(
                        printing.letter(),
                        printing.grant(),
                        printing.call(),
                        printing.impressions(),
                        printing.status(),
                        printing.told(),
                        true),
                new PaperEffect.Abandon());
    }

    private Next<PaperState, PaperEffect> ended(Printing printing, PrintOutcome outcome) {
        var letter = printing.letter();
        return switch (outcome) {
            case PrintOutcome.Printed(var evidence) ->
                Next.stay(evidence.isPaper() ? taken(letter) : new CameOut(letter, printing.grant()));
            case PrintOutcome.NotPrinted(var because) -> {
                var next = told(new NotPrinted(letter, because, true, printing.told()));
                yield stands(because) ? withClaim(next, letter) : next;
            }
            case PrintOutcome.Uncertain _ -> Next.stay(new CameOut(letter, printing.grant()));
        };
    }

    private PaperState taken(PaperLetter letter) {
        return new TakePaper(letter, OptionalInt.empty(), turn.now());
    }

    private Next<PaperState, PaperEffect> answered(CameOut asked, String action) {
        return switch (action) {
            case "paper.yes" ->
                Next.run(taken(asked.letter()), new PaperEffect.Settle(turn.call(), asked.grant(), true));
            case "paper.no" ->
                Next.run(
                        new Settling(asked.letter(), asked.grant(), turn.call()),
                        new PaperEffect.Settle(turn.call(), asked.grant(), false));
            case "paper.unsure" -> officer(asked.letter()).and(new PaperEffect.NotSure(asked.grant()));
            default -> Next.stay(asked);
        };
    }

    private Next<PaperState, PaperEffect> settled(PaperLetter letter, boolean stands) {
        return stands
                ? withClaim(Next.stay(new NotPrinted(letter, new PrinterStatus.Ready(), true, Told.NOT_YET)), letter)
                : officer(letter);
    }

    private Next<PaperState, PaperEffect> officer(PaperLetter letter) {
        return withClaim(
                Next.run(new OfficerSettles(letter, Told.NOT_YET), new PaperEffect.TellOfficer(PRINT_UNCERTAIN)),
                letter);
    }

    /// One slip for all tries in a row.
    private Next<PaperState, PaperEffect> withClaim(Next<PaperState, PaperEffect> next, PaperLetter letter) {
        return letter.claim() == Claim.NONE
                ? new Next<>(claimed(next.state(), Claim.COMING), next.effects())
                        .and(new PaperEffect.PrintClaim(letter, turn.now()))
                : next;
    }

    private static PaperState claimed(PaperState state, Claim claim) {
        return switch (state) {
            case NotPrinted(var letter, var because, var started, var told) ->
                new NotPrinted(letter.with(claim), because, started, told);
            case OfficerSettles(var letter, var told) -> new OfficerSettles(letter.with(claim), told);
            case Printing _, CameOut _, Settling _, TakePaper _, Again _, Back _, Left _ -> state;
        };
    }

    private static Next<PaperState, PaperEffect> taking(TakePaper taking, String action) {
        if (action.equals("home")) {
            return Next.stay(new Left(1));
        }
        if (taking.rating().isEmpty() && action.matches("rate\\.[1-4]")) {
            var score = action.charAt(5) - '0';
            return Next.run(
                    new TakePaper(taking.letter(), OptionalInt.of(score), taking.since()), new PaperEffect.Rate(score));
        }
        return Next.stay(taking);
    }

    private static PaperState looked(PaperState state, PrinterStatus status) {
        return state instanceof NotPrinted(var letter, var _, var started, var told)
                ? new NotPrinted(letter, status, started, told)
                : state;
    }

    private static Next<PaperState, PaperEffect> told(NotPrinted state) {
        return state.told() == Told.NOT_YET && stands(state.because())
                ? Next.run(state, tell(state.because()))
                : Next.stay(state);
    }

    private static PaperEffect tell(PrinterStatus status) {
        return new PaperEffect.TellOfficer("printer:" + PrinterTrouble.keyword(status));
    }

    private static PaperState told(PaperState state, Told told) {
        return switch (state) {
            case NotPrinted(var letter, var because, var started, var _) ->
                new NotPrinted(letter, because, started, told);
            case OfficerSettles(var letter, var _) -> new OfficerSettles(letter, told);
            case Printing printing ->
                new Printing(
                        printing.letter(),
                        printing.grant(),
                        printing.call(),
                        printing.impressions(),
                        printing.status(),
                        told,
                        printing.givingUp());
            case CameOut _, Settling _, TakePaper _, Again _, Back _, Left _ -> state;
        };
    }
}
