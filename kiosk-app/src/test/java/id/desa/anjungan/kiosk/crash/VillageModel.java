package id.desa.anjungan.kiosk.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The village's rules for leave to print, in the small: who may print what, and what is believed of which report.
/// Written after `PrintDesk`, beside which no test holds it. Nothing in it changes; each act gives the next village.
///
/// @param grants oldest first
public record VillageModel(List<Grant> grants) {
    public VillageModel {
        grants = List.copyOf(grants);
    }

    public VillageModel() {
        this(List.of());
    }

    public enum State {
        OPEN,
        UNCERTAIN,
        NOT_PRINTED,
        PRINTED
    }

    /// @param fetched whether its document was handed out
    /// @param expired whether its time is over
    public record Grant(String id, String letter, String kiosk, State state, boolean fetched, boolean expired) {
        Grant is(State next) {
            return new Grant(id, letter, kiosk, next, fetched, expired);
        }
    }

    /// What the village says to who asks for leave.
    public enum Leave {
        GRANTED,
        ALREADY_PRINTED,
        GRANTED_ELSEWHERE
    }

    /// @param grant the id, where leave was granted
    public record Asked(VillageModel village, Leave leave, Optional<String> grant) {}

    public Asked grant(String kiosk, String letter) {
        var holder = holding(letter);
        if (holder.isEmpty()) {
            return granted(kiosk, letter);
        }
        var grant = holder.get();
        return switch (grant.state()) {
            case PRINTED -> new Asked(this, Leave.ALREADY_PRINTED, Optional.empty());
            case UNCERTAIN, NOT_PRINTED -> new Asked(this, Leave.GRANTED_ELSEWHERE, Optional.empty());
            case OPEN -> {
                if (grant.kiosk().equals(kiosk)) {
                    var renewed = new Grant(grant.id(), letter, kiosk, State.OPEN, grant.fetched(), false);
                    yield new Asked(with(renewed), Leave.GRANTED, Optional.of(grant.id()));
                }
                yield !grant.expired() || grant.fetched()
                        ? new Asked(this, Leave.GRANTED_ELSEWHERE, Optional.empty())
                        : with(grant.is(State.NOT_PRINTED)).granted(kiosk, letter);
            }
        };
    }

    private Asked granted(String kiosk, String letter) {
        var grant = new Grant("grant-" + grants.size(), letter, kiosk, State.OPEN, false, false);
        var more = new ArrayList<>(grants);
        more.add(grant);
        return new Asked(new VillageModel(more), Leave.GRANTED, Optional.of(grant.id()));
    }

    /// The document is handed out while the grant is open and in time; empty where it is not.
    public Optional<VillageModel> fetch(String grantId) {
        return find(grantId)
                .filter(grant -> grant.state() == State.OPEN && !grant.expired())
                .map(grant ->
                        with(new Grant(grant.id(), grant.letter(), grant.kiosk(), State.OPEN, true, grant.expired())));
    }

    /// @param said what the kiosk says, as far as it is believed: bytes alone are UNCERTAIN
    public VillageModel report(String grantId, State said) {
        return find(grantId)
                .filter(grant -> isNews(grant, said))
                .map(grant -> with(grant.is(said)))
                .orElse(this);
    }

    private boolean isNews(Grant grant, State said) {
        return switch (grant.state()) {
            case OPEN -> true;
            case UNCERTAIN -> said != State.UNCERTAIN;
            case NOT_PRINTED -> said == State.PRINTED && holding(grant.letter()).isEmpty();
            case PRINTED -> false;
        };
    }

    /// A quarter of an hour passes: every open grant's time is over.
    public VillageModel expire() {
        return new VillageModel(grants.stream()
                .map(grant -> grant.state() == State.OPEN
                        ? new Grant(grant.id(), grant.letter(), grant.kiosk(), State.OPEN, grant.fetched(), true)
                        : grant)
                .toList());
    }

    /// An officer looked for the paper and says whether it came out, where nobody else can know any more.
    public VillageModel settle(String letter, boolean printed) {
        return holding(letter)
                .filter(grant -> grant.state() == State.UNCERTAIN || (grant.state() == State.OPEN && grant.expired()))
                .map(grant -> with(grant.is(printed ? State.PRINTED : State.NOT_PRINTED)))
                .orElse(this);
    }

    public Optional<Grant> find(String grantId) {
        return grants.stream().filter(grant -> grant.id().equals(grantId)).findFirst();
    }

    /// The grant that keeps everybody else from this letter.
    public Optional<Grant> holding(String letter) {
        return grants.stream()
                .filter(grant -> grant.letter().equals(letter) && grant.state() != State.NOT_PRINTED)
                .findFirst();
    }

    private VillageModel with(Grant changed) {
        return new VillageModel(grants.stream()
                .map(grant -> grant.id().equals(changed.id()) ? changed : grant)
                .toList());
    }
}
