package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.kiosk.crash.VillageModel.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What stands around a kiosk and keeps its memory when the kiosk's power goes: sheets of paper, a printer's counter, a
/// village. Everything that happens here is one mark, a line of words; the marks up to a cut make the same world again.
/// Not for several threads at once.
final class World {
    private final Consumer<String> witness;
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Set<String> letters = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();
    private VillageModel village = new VillageModel();
    private long counter = 1_000;
    private long floorMillis;
    private Running running = Running.STOPPED;

    /// @param witness hears every mark before it counts
    World(Consumer<String> witness) {
        this.witness = witness;
    }

    static World rememberedFrom(List<String> marks) {
        var world = new World(_ -> {});
        marks.forEach(world::happens);
        return world;
    }

    /// How far the kiosk is with starting and stopping.
    enum Running {
        OPENING,
        OPENED,
        STOPPING,
        STOPPED
    }

    /// What the printer was sent.
    ///
    /// @param out sides that came out
    /// @param over whether no further side will come
    record Job(String name, String letter, int sides, int out, boolean over) {
        boolean isWhole() {
            return out == sides;
        }
    }

    void happens(String mark) {
        witness.accept(mark);
        var words = mark.split(" ", -1);
        switch (words[0]) {
            case "asked" -> asks(words[1], words[2]);
            case "fetched" -> village = village.fetch(words[1]).orElse(village);
            case "heard" -> hears(words[1], State.valueOf(words[2]));
            case "settled" -> village = village.settle(words[1], Boolean.parseBoolean(words[2]));
            case "sent" -> jobs.put(words[1], new Job(words[1], words[2], Integer.parseInt(words[3]), 0, false));
            case "side" -> {
                counter++;
                jobs.computeIfPresent(words[1], (_, job) -> sideOf(job));
            }
            case "dropped" ->
                jobs.computeIfPresent(
                        words[1], (_, job) -> new Job(job.name(), job.letter(), job.sides(), job.out(), true));
            case "opening", "opened", "stopping", "stopped" ->
                running = Running.valueOf(words[0].toUpperCase(Locale.ROOT));
            case "floor" -> floorMillis = Long.parseLong(words[1]);
            default -> {} // a moment to cut at
        }
    }

    private static Job sideOf(Job job) {
        return new Job(job.name(), job.letter(), job.sides(), job.out() + 1, job.out() + 1 == job.sides());
    }

    private void asks(String kiosk, String letter) {
        letters.add(letter);
        village = village.grant(kiosk, letter).village();
    }

    private void hears(String grant, State said) {
        var before = village.find(grant);
        village = village.report(grant, said);
        if (before.isEmpty()) {
            faults.add("the village was told of a grant it never gave");
        }
    }

    VillageModel village() {
        return village;
    }

    Running running() {
        return running;
    }

    Set<String> letters() {
        return Set.copyOf(letters);
    }

    long counter() {
        return counter;
    }

    long floorMillis() {
        return floorMillis;
    }

    List<Job> jobs() {
        return List.copyOf(jobs.values());
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /// How often all sides of a letter came out.
    long papers(String letter) {
        return jobs.values().stream()
                .filter(job -> job.letter().equals(letter) && job.isWhole())
                .count();
    }
}
