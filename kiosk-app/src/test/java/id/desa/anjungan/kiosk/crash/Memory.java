package id.desa.anjungan.kiosk.crash;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the database of a recording said, moment by moment, if every write had reached the disk at once. After a cut it
/// must say just what it said at some moment since the last thing that was acknowledged.
final class Memory {
    private final List<Moment> moments = new ArrayList<>();

    /// @param act how many acts were over
    /// @param acknowledged whether the program had gone on to something else
    private record Moment(int act, boolean acknowledged, String said) {}

    private Memory() {}

    static Memory of(Recording recording, Path scratch) {
        var memory = new Memory();
        var disk = new Disk(recording.before());
        var changed = true;
        var said = "";
        for (var over = 0; over <= recording.acts().size(); over++) {
            var act = over < recording.acts().size()
                    ? Optional.of(recording.acts().get(over))
                    : Optional.<DiskAct>empty();
            if (act.isEmpty() || act.get().isSync() || act.get() instanceof DiskAct.Says) {
                if (changed) {
                    var folder = Folders.write(scratch.resolve("memory"), disk.seen());
                    said = Dump.of(folder);
                    Folders.delete(folder);
                    changed = false;
                }
                memory.moments.add(new Moment(
                        over, act.filter(DiskAct.Says.class::isInstance).isPresent(), said));
            } else {
                changed = true;
            }
            act.ifPresent(disk::does);
        }
        return memory;
    }

    /// @param over how many acts were over when the power went
    /// @param says what the database says now
    boolean allows(int over, String says) {
        var from = 0;
        for (var i = 0; i < moments.size() && moments.get(i).act() < over; i++) {
            from = moments.get(i).acknowledged() ? i : from;
        }
        for (var i = from; i < moments.size(); i++) {
            if (moments.get(i).said().equals(says)) {
                return true;
            }
            if (moments.get(i).act() >= over) {
                return false; // the first moment behind the cut is what was just being written
            }
        }
        return false;
    }
}
