package id.desa.anjungan.kiosk.crash;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// All that one workflow did, in the order it did it.
///
/// @param before what its folder held when it began; all of that is safe on the disk
record Recording(Map<String, byte[]> before, List<DiskAct> acts) {
    /// The mark behind which the power may go; what comes before it only prepares.
    static final String READY = "ready";

    Recording {
        before = Map.copyOf(before);
        acts = List.copyOf(acts);
    }

    /// How many acts are over when the power may go for the first time.
    int firstCut() {
        return acts.indexOf(new DiskAct.Says(READY)) + 1;
    }

    /// The same under a disk, or a database, that does less than it says.
    Recording without(Predicate<DiskAct> act) {
        return new Recording(before, acts.stream().filter(act.negate()).toList());
    }

    long syncs() {
        return acts.stream().filter(DiskAct::isSync).count();
    }
}
