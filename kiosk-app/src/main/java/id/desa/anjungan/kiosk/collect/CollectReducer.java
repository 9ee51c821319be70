package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.ReadyLetter;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.SignedIn.Level;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.kiosk.collect.CollectState.Detail;
import id.desa.anjungan.kiosk.collect.CollectState.Failed;
import id.desa.anjungan.kiosk.collect.CollectState.Hint;
import id.desa.anjungan.kiosk.collect.CollectState.Left;
import id.desa.anjungan.kiosk.collect.CollectState.Listing;
import id.desa.anjungan.kiosk.collect.CollectState.NeedsSlip;
import id.desa.anjungan.kiosk.collect.CollectState.OnPaper;
import id.desa.anjungan.kiosk.collect.CollectState.Waiting;
import id.desa.anjungan.kiosk.collect.CollectState.WaitsElsewhere;
import id.desa.anjungan.kiosk.loop.Next;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.paper.PaperEffect;
import id.desa.anjungan.kiosk.paper.PaperEvent;
import id.desa.anjungan.kiosk.paper.PaperLetter;
import id.desa.anjungan.kiosk.paper.PaperLetter.Claim;
import id.desa.anjungan.kiosk.paper.PaperReducer;
import id.desa.anjungan.kiosk.paper.PaperState;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Duration;
import java.util.Comparator;

/// From the list of requests to the grant and the document; what follows is in [PaperReducer].
public final class CollectReducer {
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
            case CollectEvent.Paper(var about) ->
                state instanceof OnPaper paper ? onPaper(paper, about) : Next.stay(state);
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
            case Errand.AskGrant(var _, var request, var _) -> new CollectEffect.AskGrant(call, letterId(request));
            case Errand.Fetch(var _, var _, var grant, var _) -> new CollectEffect.Fetch(call, grant);
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
                    case "print" -> printable(request) ? collect(listing, request, Claim.NONE) : Next.stay(state);
                    case "back" -> Next.stay(listing);
                    default -> Next.stay(state);
                };
            case NeedsSlip(var listing, var request, var _) ->
                Next.stay(action.equals("back") ? new Detail(listing, request) : state);
            case WaitsElsewhere(var listing, var request, var _, var _) ->
                switch (action) {
                    case "retry" -> collect(listing, request, Claim.NONE);
                    case "back" -> Next.stay(new Detail(listing, request));
                    default -> Next.stay(state);
                };
            case OnPaper paper -> onPaper(paper, new PaperEvent.Pressed(action));
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
    private Next<CollectState, CollectEffect> collect(Listing listing, Permohonan request, Claim claim) {
        if (ground.level() != Level.L2) {
            return Next.stay(new NeedsSlip(listing, request, Hint.NONE));
        }
        if (PaperReducer.stands(ground.printer())) {
            var waits = new OnPaper(listing, request, new PaperState.Back());
            return within(waits, PaperReducer.cannot(letter(request, claim), ground.printer()));
        }
        return run(new Errand.AskGrant(listing, request, claim), new Detail(listing, request));
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
                        ? new CollectReducer(
                                        new Ground(ground.turn(), signedIn.level(), ground.printer(), ground.slip()))
                                .collect(listing, request, Claim.NONE)
                        : Next.stay(state));
    }

    /// The village may ask for the second factor again, whatever level it gave before.
    private Next<CollectState, CollectEffect> granted(CollectState state, int call, Answer<PrintGrant> answer) {
        if (state instanceof Waiting(Errand.AskGrant(var listing, var request, var _), var asked, var _, var _)
                && asked == call
                && answer instanceof Answer.Refused<PrintGrant>(var problem)
                && problem.code().equals(Problem.LEASED_ELSEWHERE)) {
            var where = problem.detail() == null ? "" : problem.detail();
            return Next.stay(new WaitsElsewhere(listing, request, where, problem.retryAfterSeconds() != null));
        }
        if (state instanceof Waiting(Errand.AskGrant(var listing, var request, var _), var asked, var _, var _)
                && asked == call
                && answer instanceof Answer.Refused<PrintGrant>(var problem)
                && Setback.of(problem) == Setback.SECOND_FACTOR_NEEDED) {
            return Next.stay(new NeedsSlip(listing, request, Hint.NONE));
        }
        return came(
                state,
                call,
                answer,
                (errand, grant) -> errand instanceof Errand.AskGrant(var listing, var request, var claim)
                        ? run(new Errand.Fetch(listing, request, grant, claim), new Detail(listing, request))
                        : Next.stay(state));
    }

    private Next<CollectState, CollectEffect> print(Errand.Fetch fetch, byte[] document) {
        var call = ground.turn().call();
        var paper = PaperReducer.printing(
                letter(fetch.request(), fetch.claim()), fetch.grant().id(), call);
        return Next.run(
                new OnPaper(fetch.listing(), fetch.request(), paper),
                new CollectEffect.Print(call, fetch.grant(), document));
    }

    private PaperLetter letter(Permohonan request, Claim claim) {
        var letter = request.letter();
        return new PaperLetter(
                request.registration(),
                request.name(),
                letter == null ? "" : letter.nomor(),
                letter == null ? 1 : letter.pages(),
                ground.slip(),
                claim);
    }

    private Next<CollectState, CollectEffect> onPaper(OnPaper state, PaperEvent event) {
        var next = PaperReducer.reduce(state.paper(), event, ground.turn());
        return switch (next.state()) {
            case PaperState.Again(var letter) -> collect(state.listing(), state.request(), letter.claim());
            case PaperState.Back _ -> Next.stay(new Detail(state.listing(), state.request()));
            case PaperState.Left(var collected) -> Next.stay(new Left(collected));
            case PaperState.Printing _,
                    PaperState.NotPrinted _,
                    PaperState.CameOut _,
                    PaperState.Settling _,
                    PaperState.OfficerSettles _,
                    PaperState.TakePaper _ -> within(state, next);
        };
    }

    private static Next<CollectState, CollectEffect> within(OnPaper state, Next<PaperState, PaperEffect> next) {
        return next.within(paper -> new OnPaper(state.listing(), state.request(), paper), CollectEffect.Paper::new);
    }
}
