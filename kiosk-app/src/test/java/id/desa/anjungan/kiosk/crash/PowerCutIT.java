package id.desa.anjungan.kiosk.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A few hundred power cuts in everything a kiosk does; `./anjungan bench powercut` makes as many as one likes. And the
/// same under what is known to be wrong, which must be found out.
class PowerCutIT {
    private static final int CUTS_EACH = 60;
    private static final int CUTS_TO_FIND_A_FAULT = 300;
    private static final String LETTERS = "letters-told-at-once";
    private static final Path SCRATCH = Folders.scratch();

    private static Map<Workflow, Recording> recordings = Map.of();

    @BeforeAll
    static void recordsEveryWorkflow() throws IOException, InterruptedException {
        assumeTrue(Strace.works(), "strace is missing, or may not look into other processes here");
        recordings = Strace.record(Workflows.all(), SCRATCH);
    }

    @AfterAll
    static void leavesNothing() {
        Folders.delete(SCRATCH);
    }

    @Test
    void aPowerCutAnywhereLosesNothingAndPrintsNothingTwice() {
        recordings.forEach((workflow, recording) -> assertThat(new PowerCuts(recording, SCRATCH).cut(CUTS_EACH, 1))
                .as(workflow.name())
                .satisfies(result -> assertThat(result.broken()).isEmpty())
                .satisfies(result -> assertThat(result.cuts()).isEqualTo(CUTS_EACH))
                .satisfies(result -> assertThat(result.disks()).isGreaterThan(CUTS_EACH / 3)));
    }

    /// `synchronous = off`, or a disk that says it has written and has not.
    @Test
    void findsOutAStoreThatDoesNotSync() {
        assertThat(brokenWithout(DiskAct::isSync)).anyMatch(what -> what.contains("forgot what it had acknowledged"));
    }

    /// `synchronous = normal`: only the log's own syncs are left out.
    @Test
    void findsOutAStoreThatSyncsAtCheckpointsOnly() {
        var recording = recording(LETTERS);
        var log = recording.acts().stream()
                .filter(act -> act instanceof DiskAct.Creates(var name, var _) && name.endsWith("-wal"))
                .map(act -> ((DiskAct.Creates) act).file())
                .toList();
        assertThat(brokenWithout(act -> act instanceof DiskAct.SyncsFile(var file) && log.contains(file)))
                .anyMatch(what -> what.contains("forgot what it had acknowledged"));
    }

    @Test
    void findsOutALetterThatIsSentBeforeItsRow() throws IOException, InterruptedException {
        var place = Folders.write(SCRATCH.resolve("wrong"), Map.of());
        var recording = Strace.record(List.of(Workflows.SENDS_BEFORE_THE_ROW), place)
                .values()
                .iterator()
                .next();
        assertThat(new PowerCuts(recording, SCRATCH)
                        .cut(CUTS_TO_FIND_A_FAULT, 1)
                        .broken())
                .anyMatch(what -> what.contains("printed 2 times"));
    }

    private static Iterable<String> brokenWithout(Predicate<DiskAct> act) {
        return new PowerCuts(recording(LETTERS).without(act), SCRATCH)
                .cut(CUTS_TO_FIND_A_FAULT, 1)
                .broken();
    }

    private static Recording recording(String name) {
        return recordings.entrySet().stream()
                .filter(one -> one.getKey().name().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
