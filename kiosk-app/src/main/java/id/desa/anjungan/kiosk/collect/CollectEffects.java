package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.kiosk.paper.Guest;
import id.desa.anjungan.kiosk.paper.PaperEffects;
import id.desa.anjungan.kiosk.paper.PaperEvent;
import id.desa.anjungan.kiosk.print.PrintReports;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.VillageBackend;
import id.desa.anjungan.kiosk.village.Visit;
import java.util.Optional;
import java.util.function.Consumer;

/// Asks the village for requests and grants, and puts granted letters on paper.
public final class CollectEffects {
    private final VillageBackend village;
    private final PaperEffects paper;
    private final PrintReports reports;

    public CollectEffects(VillageBackend village, PaperEffects paper, PrintReports reports) {
        this.village = village;
        this.paper = paper;
        this.reports = reports;
    }

    public void run(Visit visit, CollectEffect effect, Consumer<CollectEvent> emit) {
        switch (effect) {
            case CollectEffect.LoadRequests(var call) ->
                emit.accept(new CollectEvent.RequestsCame(call, village.requests(visit.token())));
            case CollectEffect.Elevate(var call, var slip) ->
                emit.accept(new CollectEvent.Elevated(call, village.elevate(visit.token(), slip)));
            case CollectEffect.AskGrant(var call, var letterId) ->
                emit.accept(new CollectEvent.GrantCame(call, grant(visit, letterId)));
            case CollectEffect.Fetch(var call, var grant) ->
                emit.accept(new CollectEvent.DocumentCame(call, village.document(grant)));
            case CollectEffect.Print(var call, var grant, var document) ->
                emit.accept(new CollectEvent.Paper(
                        paper.print(visit.session(), call, grant, document, event -> emit.accept(of(event)))));
            case CollectEffect.Paper(var asked) -> paper.run(guest(visit), asked, event -> emit.accept(of(event)));
        }
    }

    /// A village that has not heard yet what became of the last try here takes the letter for being printed elsewhere.
    private Answer<PrintGrant> grant(Visit visit, String letterId) {
        var answer = village.grant(visit.token(), letterId);
        if (!(answer instanceof Answer.Refused<PrintGrant>(var problem))
                || !problem.code().equals(Problem.GRANTED_ELSEWHERE)) {
            return answer;
        }
        return reports.tellNow()
                ? village.grant(visit.token(), letterId)
                : new Answer.Unavailable<>(Answer.Fault.LINK_DOWN);
    }

    private static CollectEvent of(PaperEvent event) {
        return new CollectEvent.Paper(event);
    }

    private static Guest guest(Visit visit) {
        return new Guest(
                visit.session(),
                visit.language(),
                visit.village(),
                visit.village().filter(VillageInfo::demo).isPresent());
    }

    public Optional<CollectEvent> broken(CollectEffect effect) {
        return switch (effect) {
            case CollectEffect.LoadRequests(var call) -> Optional.of(new CollectEvent.RequestsCame(call, down()));
            case CollectEffect.Elevate(var call, var _) -> Optional.of(new CollectEvent.Elevated(call, down()));
            case CollectEffect.AskGrant(var call, var _) -> Optional.of(new CollectEvent.GrantCame(call, down()));
            case CollectEffect.Fetch(var call, var _) -> Optional.of(new CollectEvent.DocumentCame(call, down()));
            case CollectEffect.Print(var call, var _, var _) -> Optional.of(of(PaperEffects.printBroken(call)));
            case CollectEffect.Paper(var asked) -> paper.broken(asked).map(CollectEffects::of);
        };
    }

    private static <T> Answer<T> down() {
        return new Answer.Unavailable<>(Answer.Fault.SERVER_ERROR);
    }
}
