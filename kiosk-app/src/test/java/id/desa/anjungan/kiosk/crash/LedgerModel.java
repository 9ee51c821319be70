package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.kiosk.crash.LedgerRows.Rows;
import id.desa.anjungan.kiosk.crash.VillageModel.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everything that can happen to one letter, two kiosks, their printers and a village, in every order, up to so many
/// events, with the power cut at every step of each. What the kiosks do in it the real pipeline, ledger, outbox and
/// courier do ([ModelKiosk]); two ways that lead to the same state are gone on with once.
final class LedgerModel {
    static final String LETTER = "letter-1";
    private static final int KIOSKS = 2;

    private final List<ModelKiosk> kiosks;
    private final Map<Node, Way> seen = new LinkedHashMap<>();
    private final Set<String> broken = new LinkedHashSet<>();
    private long steps;

    LedgerModel(List<ModelKiosk> kiosks) {
        this.kiosks = List.copyOf(kiosks);
    }

    /// One kiosk.
    ///
    /// @param up whether it runs
    /// @param hand the grant whose document the session holds
    record Seat(Rows rows, boolean up, Optional<String> hand) {
        Seat has(Rows next) {
            return new Seat(next, up, hand);
        }
    }

    /// What a printer was sent, by kiosk.
    record Sheet(String job, int kiosk, Fate fate) {
        enum Fate {
            WAITS,
            OUT,
            GONE
        }

        Sheet is(Fate next) {
            return new Sheet(job, kiosk, next);
        }
    }

    record Node(VillageModel village, List<Seat> seats, List<Sheet> sheets) {
        Node {
            seats = List.copyOf(seats);
            sheets = List.copyOf(sheets);
        }

        Seat seat(int kiosk) {
            return seats.get(kiosk);
        }

        Node with(int kiosk, Seat seat) {
            var next = new ArrayList<>(seats);
            next.set(kiosk, seat);
            return new Node(village, next, sheets);
        }

        Node with(VillageModel next) {
            return new Node(next, seats, sheets);
        }

        long papers() {
            return sheets.stream()
                    .filter(sheet -> sheet.fate() == Sheet.Fate.OUT)
                    .count();
        }

        boolean waits(int kiosk) {
            return sheets.stream().anyMatch(sheet -> sheet.kiosk() == kiosk && sheet.fate() == Sheet.Fate.WAITS);
        }
    }

    /// How a state was reached, to tell what broke.
    private record Way(Optional<Node> from, String event) {}

    /// @param states different ones
    /// @param steps events tried, each with all its power cuts
    record Explored(int states, long steps, Set<String> broken) {}

    Explored explore(int depth) {
        var none = new Seat(Rows.NONE, true, Optional.empty());
        var edge = List.of(new Node(new VillageModel(), List.of(none, none), List.of()));
        seen.put(edge.getFirst(), new Way(Optional.empty(), "begin"));
        for (var at = 0; at < depth && broken.isEmpty(); at++) {
            var next = new ArrayList<Node>();
            edge.forEach(node -> after(node).forEach((reached, event) -> {
                if (!seen.containsKey(reached)) {
                    seen.put(reached, new Way(Optional.of(node), event));
                    check(reached);
                    next.add(reached);
                }
            }));
            edge = next;
        }
        return new Explored(seen.size(), steps, Set.copyOf(broken));
    }

    private Map<Node, String> after(Node node) {
        var reached = new HashMap<Node, String>();
        for (var kiosk = 0; kiosk < KIOSKS; kiosk++) {
            for (var event : ModelKiosk.Event.values()) {
                if (event.isPossible(node, kiosk)) {
                    steps++;
                    kiosks.get(kiosk).happens(event, node, kiosk).forEach((next, what) -> reached.put(next, what));
                }
            }
        }
        village(node).forEach((next, what) -> {
            steps++;
            reached.put(next, what);
        });
        return reached;
    }

    private static Map<Node, String> village(Node node) {
        var reached = new HashMap<Node, String>();
        reached.put(expired(node), "a quarter of an hour passes");
        if (node.sheets().stream().noneMatch(sheet -> sheet.fate() == Sheet.Fate.WAITS)) {
            reached.put(node.with(node.village().settle(LETTER, node.papers() > 0)), "an officer looks for the paper");
        }
        return reached;
    }

    /// Nobody stands that long with a document in the hand: to try again is to ask again.
    private static Node expired(Node node) {
        var seats = node.seats().stream()
                .map(seat -> new Seat(seat.rows(), seat.up(), Optional.empty()))
                .toList();
        return new Node(node.village().expire(), seats, node.sheets());
    }

    private void check(Node node) {
        must(node.papers() <= 1, "two sheets of one letter", node);
        var printed = node.village().grants().stream()
                .filter(grant -> grant.state() == State.PRINTED)
                .count();
        must(printed <= 1, "printed twice in the village's books", node);
        must(printed == 0 || node.papers() == 1, "in the books as printed, and there is no sheet", node);
        for (var kiosk = 0; kiosk < KIOSKS; kiosk++) {
            if (node.seat(kiosk).up()) {
                must(!node.waits(kiosk), "a sheet waits for whoever comes next", node);
                var rows = node.seat(kiosk).rows();
                must(!rows.says("PLANNED") && !rows.says("SENDING"), "a row without an end", node);
            }
        }
    }

    /// From every state there is a way on which the letter comes out once and everybody knows.
    void canAlwaysEndWell() {
        for (var node : List.copyOf(seen.keySet())) {
            var end = node;
            for (var kiosk = 0; kiosk < KIOSKS; kiosk++) {
                if (!end.seat(kiosk).up()) {
                    end = uncut(ModelKiosk.Event.STARTS_FORGOTTEN, end, kiosk);
                }
                end = uncut(ModelKiosk.Event.TELLS, end, kiosk);
            }
            var settled = expired(end);
            end = settled.with(settled.village().settle(LETTER, settled.papers() > 0));
            for (var event : List.of(ModelKiosk.Event.ASKS, ModelKiosk.Event.PRINTS, ModelKiosk.Event.TELLS)) {
                end = event.isPossible(end, 0) ? uncut(event, end, 0) : end;
            }
            check(end);
            must(end.papers() == 1, "the letter is lost", node);
            must(
                    end.village().holding(LETTER).map(VillageModel.Grant::state).equals(Optional.of(State.PRINTED)),
                    "the village does not know of the sheet",
                    node);
        }
    }

    Set<String> broken() {
        return Set.copyOf(broken);
    }

    private Node uncut(ModelKiosk.Event event, Node node, int kiosk) {
        return kiosks.get(kiosk).happensUncut(event, node, kiosk);
    }

    private void must(boolean holds, String otherwise, Node node) {
        if (!holds) {
            broken.add(otherwise + ": " + way(node));
        }
    }

    private String way(Node to) {
        var events = new ArrayList<String>();
        for (var at = seen.get(to);
                at != null && at.from().isPresent();
                at = seen.get(at.from().get())) {
            events.addFirst(at.event());
        }
        return String.join("; ", events);
    }
}
