package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.ReadyLetter;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.SignedIn.Level;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.collect.CollectState.CameOut;
import id.desa.anjungan.kiosk.collect.CollectState.Detail;
import id.desa.anjungan.kiosk.collect.CollectState.Failed;
import id.desa.anjungan.kiosk.collect.CollectState.Hint;
import id.desa.anjungan.kiosk.collect.CollectState.Left;
import id.desa.anjungan.kiosk.collect.CollectState.Listing;
import id.desa.anjungan.kiosk.collect.CollectState.NeedsSlip;
import id.desa.anjungan.kiosk.collect.CollectState.NotPrinted;
import id.desa.anjungan.kiosk.collect.CollectState.OfficerSettles;
import id.desa.anjungan.kiosk.collect.CollectState.Printing;
import id.desa.anjungan.kiosk.collect.CollectState.TakePaper;
import id.desa.anjungan.kiosk.collect.CollectState.Told;
import id.desa.anjungan.kiosk.collect.CollectState.Waiting;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Duration;
import java.util.Comparator;
import java.util.OptionalInt;

/// From the list of requests to the paper in the hand. "Printed" is said only when the printer or a person said so.
public final class CollectReducer {
    /// The village calls with the same word by itself, so that both are one call.
    static final String PRINT_UNCERTAIN = "print-uncertain";
    static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    private final Ground ground;

    private CollectReducer(Ground ground) {
        this.ground = ground;
    }

    public static Next<CollectState, CollectEffect> start(Ground ground) {
        return new CollectReducer(ground).run(new Errand.LoadRequests(), new Left(0));
    }

    public static Next<CollectState, CollectEffect> reduce(CollectState state, CollectEvent event, Ground ground) {
        return new CollectReducer(ground).reduce(state, event);
    }

    /// Gives up a call that never came back; a print ends by itself.
    public static CollectState ticked(CollectState state, Turn turn) {
        return state instanceof Waiting(var errand, var _, var since, var back)
                        && Duration.between(since, turn.now()).compareTo(LONGEST_CALL) > 0
                ? new Failed(errand, Setback.TOO_SLOW, back)
                : state;
    }

    /// Whether this letter can come out of this kiosk.
    static boolean printable(Permohonan request) {
        var letter = request.letter();
        return request.status() == PermohonanStatus.SIAP_DIAMBIL
                && letter != null
                && letter.collectAt() == ReadyLetter.CollectAt.KIOSK
                && letter.validity() != Validity.DICABUT;
    }

    private Next<CollectState, CollectEffect> reduce(CollectState state, CollectEvent event) {
        return switch (event) {
            case CollectEvent.Pressed(var action) -> pressed(state, action);
            case CollectEvent.Scanned(var text) -> scanned(state, text);
            case CollectEvent.RequestsCame(var call, var answer) ->
                came(state, call, answer, (_, requests) -> Next.stay(listing(requests)));
            case CollectEvent.Elevated(var call, var answer) -> elevated(state, call, answer);
            case CollectEvent.GrantCame(var call, var answer) -> granted(state, call, answer);
            case CollectEvent.DocumentCame(var call, var answer) ->
                came(
                        state,
                        call,
                        answer,
                        (errand, document) ->
                                errand instanceof Errand.Fetch fetch ? print(fetch, document) : Next.stay(state));
            case CollectEvent.Progress(var call, var impressions, var status) ->
                state instanceof Printing printing && printing.call() == call
                        ? progress(printing, impressions, status)
                        : Next.stay(state);
            case CollectEvent.PrintEnded(var call, var outcome) ->
                state instanceof Printing printing && printing.call() == call
                        ? ended(printing, outcome)
                        : Next.stay(state);
            case CollectEvent.PrinterIs(var status) -> Next.stay(looked(state, status));
            case CollectEvent.OfficerTold(var told) -> Next.stay(told(state, told ? Told.YES : Told.NO));
        };
    }

    private interface Arrival<T> {
        Next<CollectState, CollectEffect> of(Errand errand, T value);
    }

    private <T> Next<CollectState, CollectEffect> came(
            CollectState state, int call, Answer<T> answer, Arrival<T> arrival) {
        if (!(state instanceof Waiting waiting) || waiting.call() != call) {
            return Next.stay(state);
        }
        return switch (answer) {
            case Answer.Ok<T>(var value) -> arrival.of(waiting.errand(), value);
            case Answer.Refused<T>(var problem) ->
                Next.stay(new Failed(waiting.errand(), Setback.of(problem), waiting.back()));
            case Answer.Unavailable<T>(var fault) ->
                Next.stay(new Failed(waiting.errand(), Setback.of(fault), waiting.back()));
        };
    }

    private static Listing listing(Requests requests) {
        return new Listing(
                requests.requests().stream()
                        .sorted(Comparator.comparing(request -> !printable(request)))
                        .toList(),
                0);
    }

    private Next<CollectState, CollectEffect> run(Errand errand, CollectState back) {
        var call = ground.turn().call();
        var effect = switch (errand) {
            case Errand.LoadRequests _ -> new CollectEffect.LoadRequests(call);
            case Errand.Elevate(var _, var _, var slip) -> new CollectEffect.Elevate(call, slip);
            case Errand.AskGrant(var _, var request) -> new CollectEffect.AskGrant(call, letterId(request));
            case Errand.Fetch(var _, var _, var grant) -> new CollectEffect.Fetch(call, grant);
        };
        return Next.run(new Waiting(errand, call, ground.turn().now(), back), effect);
    }

    private static String letterId(Permohonan request) {
        var letter = request.letter();
        return letter == null ? "" : letter.id();
    }

    private Next<CollectState, CollectEffect> pressed(CollectState state, String action) {
        return switch (state) {
            case Waiting waiting -> Next.stay(waited(waiting, action));
            case Failed failed ->
                switch (action) {
                    case "retry" ->
                        failed.setback().worthRetrying() ? run(failed.errand(), failed.back()) : Next.stay(state);
                    case "back" -> Next.stay(failed.back());
                    default -> Next.stay(state);
                };
            case Listing listing -> Next.stay(listed(listing, action));
            case Detail(var listing, var request) ->
                switch (action) {
                    case "print" -> printable(request) ? collect(listing, request) : Next.stay(state);
                    case "back" -> Next.stay(listing);
                    default -> Next.stay(state);
                };
            case NeedsSlip(var listing, var request, var _) ->
                Next.stay(action.equals("back") ? new Detail(listing, request) : state);
            case Printing printing -> giveUp(printing, action);
            case NotPrinted(var listing, var request, var _, var _, var _) ->
                switch (action) {
                    case "retry" -> collect(listing, request);
                    case "back" -> Next.stay(new Detail(listing, request));
                    default -> Next.stay(state);
                };
            case CameOut asked -> settled(asked, action);
            case OfficerSettles _ -> Next.stay(action.equals("home") ? new Left(0) : state);
            case TakePaper taking -> taking(taking, action);
            case Left _ -> Next.stay(state);
        };
    }

    /// Fetching a granted letter and proving a slip take moments and are not interrupted.
    private static CollectState waited(Waiting waiting, String action) {
        return action.equals("back") && waiting.errand() instanceof Errand.LoadRequests ? waiting.back() : waiting;
    }

    private static CollectState listed(Listing listing, String action) {
        return switch (action) {
            case "back" -> new Left(0);
            case "more" -> new Listing(listing.requests(), listing.page() + 1);
            default ->
                listing.requests().stream()
                        .filter(request -> action.equals("card." + request.id()))
                        .<CollectState>map(request -> new Detail(listing, request))
                        .findFirst()
                        .orElse(listing);
        };
    }

    /// Two factors, a printer that can, a grant, the document, paper: in this order.
    private Next<CollectState, CollectEffect> collect(Listing listing, Permohonan request) {
        if (ground.level() != Level.L2) {
            return Next.stay(new NeedsSlip(listing, request, Hint.NONE));
        }
        return switch (ground.printer()) {
            case PrinterStatus.Ready _, PrinterStatus.Silent _ ->
                run(new Errand.AskGrant(listing, request), new Detail(listing, request));
            case PrinterStatus.Stopped _, PrinterStatus.Offline _ ->
                notPrinted(listing, request, ground.printer(), false, Told.NOT_YET);
        };
    }

    private Next<CollectState, CollectEffect> scanned(CollectState state, String text) {
        if (!(state instanceof NeedsSlip(var listing, var request, var _))) {
            return Next.stay(state);
        }
        return SlipCode.read(text)
                .map(slip -> run(new Errand.Elevate(listing, request, slip.text()), new Detail(listing, request)))
                .orElseGet(() -> Next.stay(new NeedsSlip(listing, request, Hint.UNREADABLE)));
    }

    private Next<CollectState, CollectEffect> elevated(CollectState state, int call, Answer<SignedIn> answer) {
        if (state instanceof Waiting(Errand.Elevate(var listing, var request, var _), var asked, var _, var _)
                && asked == call
                && answer instanceof Answer.Refused<SignedIn>(var problem)
                && Setback.of(problem) == Setback.SLIP_UNKNOWN) {
            return Next.stay(new NeedsSlip(listing, request, Hint.WRONG_SLIP));
        }
        return came(
                state,
                call,
                answer,
                (errand, signedIn) -> errand instanceof Errand.Elevate(var listing, var request, var _)
                        ? new CollectReducer(new Ground(ground.turn(), signedIn.level(), ground.printer()))
                                .collect(listing, request)
                        : Next.stay(state));
    }

    /// The village may ask for the second factor again, whatever level it gave before.
    private Next<CollectState, CollectEffect> granted(CollectState state, int call, Answer<PrintGrant> answer) {
        if (state instanceof Waiting(Errand.AskGrant(var listing, var request), var asked, var _, var _)
                && asked == call
                && answer instanceof Answer.Refused<PrintGrant>(var problem)
                && Setback.of(problem) == Setback.SECOND_FACTOR_NEEDED) {
            return Next.stay(new NeedsSlip(listing, request, Hint.NONE));
        }
        return came(
                state,
                call,
                answer,
                (errand, grant) -> errand instanceof Errand.AskGrant(var listing, var request)
                        ? run(new Errand.Fetch(listing, request, grant), new Detail(listing, request))
                        : Next.stay(state));
    }

    private Next<CollectState, CollectEffect> print(Errand.Fetch fetch, byte[] document) {
        var call = ground.turn().call();
        return Next.run(
                new Printing(
                        fetch.listing(),
                        fetch.request(),
                        fetch.grant(),
                        call,
                        -1,
                        new PrinterStatus.Ready(),
                        Told.NOT_YET,
                        false),
                new CollectEffect.Print(call, fetch.grant(), document));
    }

    /// A printer that stops in the middle tells an officer, once.
    private Next<CollectState, CollectEffect> progress(Printing printing, int impressions, PrinterStatus status) {
        var stopsNow = stands(status) && !stands(printing.status());
        var next = new Printing(
                printing.listing(),
                printing.request(),
                printing.grant(),
                printing.call(),
                Math.max(printing.impressions(), impressions),
                status,
                printing.told(),
                printing.givingUp());
        return stopsNow && printing.told() == Told.NOT_YET ? Next.run(next, tell(status)) : Next.stay(next);
    }

    static boolean stands(PrinterStatus status) {
        return status instanceof PrinterStatus.Stopped || status instanceof PrinterStatus.Offline;
    }

    private static CollectEffect tell(PrinterStatus status) {
        return new CollectEffect.TellOfficer("printer:" + PrinterTrouble.keyword(status));
    }

    private Next<CollectState, CollectEffect> giveUp(Printing printing, String action) {
        if (!action.equals("print.giveup") || printing.givingUp() || !stands(printing.status())) {
            return Next.stay(printing);
        }
        return Next.run(
                new Printing(
                        printing.listing(),
                        printing.request(),
                        printing.grant(),
                        printing.call(),
                        printing.impressions(),
                        printing.status(),
                        printing.told(),
                        true),
                new CollectEffect.Abandon());
    }

    private Next<CollectState, CollectEffect> ended(Printing printing, PrintOutcome outcome) {
        var listing = printing.listing();
        var request = printing.request();
        return switch (outcome) {
            case PrintOutcome.Printed(var evidence) ->
                Next.stay(
                        evidence.isPaper()
                                ? new TakePaper(
                                        listing,
                                        request,
                                        OptionalInt.empty(),
                                        ground.turn().now())
                                : new CameOut(listing, request, printing.grant()));
            case PrintOutcome.NotPrinted(var because) -> notPrinted(listing, request, because, true, printing.told());
            case PrintOutcome.Uncertain _ -> Next.stay(new CameOut(listing, request, printing.grant()));
        };
    }

    private static Next<CollectState, CollectEffect> notPrinted(
            Listing listing, Permohonan request, PrinterStatus because, boolean started, Told told) {
        var state = new NotPrinted(listing, request, because, started, told);
        return told == Told.NOT_YET && stands(because) ? Next.run(state, tell(because)) : Next.stay(state);
    }

    private Next<CollectState, CollectEffect> settled(CameOut asked, String action) {
        var listing = asked.listing();
        var request = asked.request();
        return switch (action) {
            case "paper.yes" ->
                Next.run(
                        new TakePaper(
                                listing,
                                request,
                                OptionalInt.empty(),
                                ground.turn().now()),
                        new CollectEffect.Settle(asked.grant().id(), true));
            case "paper.no" ->
                Next.run(
                        new NotPrinted(listing, request, new PrinterStatus.Ready(), true, Told.NOT_YET),
                        new CollectEffect.Settle(asked.grant().id(), false));
            case "paper.unsure" ->
                Next.run(
                        new OfficerSettles(listing, request, Told.NOT_YET),
                        new CollectEffect.TellOfficer(PRINT_UNCERTAIN));
            default -> Next.stay(asked);
        };
    }

    private static Next<CollectState, CollectEffect> taking(TakePaper taking, String action) {
        if (action.equals("home")) {
            return Next.stay(new Left(1));
        }
        if (taking.rating().isEmpty() && action.matches("rate\\.[1-4]")) {
            var score = action.charAt(5) - '0';
            return Next.run(
                    new TakePaper(taking.listing(), taking.request(), OptionalInt.of(score), taking.since()),
                    new CollectEffect.Rate(score));
        }
        return Next.stay(taking);
    }

    private static CollectState looked(CollectState state, PrinterStatus status) {
        return state instanceof NotPrinted(var listing, var request, var _, var started, var told)
                ? new NotPrinted(listing, request, status, started, told)
                : state;
    }

    private static CollectState told(CollectState state, Told told) {
        return switch (state) {
            case NotPrinted(var listing, var request, var because, var started, var _) ->
                new NotPrinted(listing, request, because, started, told);
            case OfficerSettles(var listing, var request, var _) -> new OfficerSettles(listing, request, told);
            case Printing printing ->
                new Printing(
                        printing.listing(),
                        printing.request(),
                        printing.grant(),
                        printing.call(),
                        printing.impressions(),
                        printing.status(),
                        told,
                        printing.givingUp());
            case Waiting _, Failed _, Listing _, Detail _, NeedsSlip _, CameOut _, TakePaper _, Left _ -> state;
        };
    }
}
