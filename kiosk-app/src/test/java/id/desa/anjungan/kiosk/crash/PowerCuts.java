package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.kiosk.crash.ScriptedPrinter.Meanwhile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Cuts the power in a recording, many times, and says what broke. The same seed cuts at the same places in the same
/// way.
final class PowerCuts {
    private static final List<Loss> LOSSES = List.of(Loss.values());
    private static final List<Meanwhile> MEANWHILE = List.of(Meanwhile.values());

    private final Recording recording;
    private final Memory memory;
    private final Path scratch;

    PowerCuts(Recording recording, Path scratch) {
        this.recording = recording;
        this.scratch = scratch;
        this.memory = Memory.of(recording, scratch);
    }

    /// @param cuts how often the power went
    /// @param disks how many different disks that left
    /// @param broken what did not hold, each with the cut that shows it
    record Result(long cuts, long disks, List<String> broken) {
        Result {
            broken = List.copyOf(broken);
        }
    }

    /// Where the power may go.
    int places() {
        return recording.acts().size() - recording.firstCut() + 1;
    }

    /// First at every place once, then anywhere; with fewer cuts than places, at some of them.
    Result cut(int cuts, long seed) {
        var random = new Random(seed);
        var at = new TreeMap<Integer, Integer>();
        for (var i = 0; i < cuts; i++) {
            var place = cuts >= places() && i < places() ? i : random.nextInt(places());
            at.merge(recording.firstCut() + place, 1, Integer::sum);
        }
        return cut(at, random);
    }

    private Result cut(Map<Integer, Integer> at, Random random) {
        var disk = new Disk(recording.before());
        var marks = new ArrayList<String>();
        var disks = new HashSet<Integer>();
        var broken = new ArrayList<String>();
        var done = 0L;
        try (var events = new HeardEvents()) {
            for (var over = 0; over <= recording.acts().size(); over++) {
                for (var more = at.getOrDefault(over, 0); more > 0; more--) {
                    broken.addAll(cut(disk, marks, over, random, disks, events));
                    done++;
                }
                if (over < recording.acts().size()) {
                    var act = recording.acts().get(over);
                    disk.does(act);
                    if (act instanceof DiskAct.Says(var mark)) {
                        marks.add(mark);
                    }
                }
            }
        }
        return new Result(done, disks.size(), broken);
    }

    private List<String> cut(
            Disk disk, List<String> marks, int over, Random random, Set<Integer> disks, HeardEvents events) {
        var loss = LOSSES.get(random.nextInt(LOSSES.size()));
        var meanwhile = MEANWHILE.get(random.nextInt(MEANWHILE.size()));
        var left = disk.after(loss, random);
        disks.add(hash(left));
        var broken = new ArrayList<String>();
        var copy = Folders.write(scratch.resolve("says"), left);
        if (!memory.allows(over, Dump.of(copy))) {
            broken.add("the store says what it never said, or forgot what it had acknowledged");
        }
        Folders.delete(copy);
        var place = Folders.write(scratch.resolve("disk"), left);
        broken.addAll(Aftermath.of(place, World.rememberedFrom(marks), meanwhile, events));
        Folders.delete(place);
        return broken.stream()
                .map(what -> "behind act " + over + ", lost " + loss + ", printer " + meanwhile + ": " + what)
                .toList();
    }

    private static int hash(Map<String, byte[]> disk) {
        return disk.entrySet().stream()
                .mapToInt(file -> file.getKey().hashCode() ^ Arrays.hashCode(file.getValue()))
                .sum();
    }
}
