package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.post;
import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.AuditBatch;
import id.desa.anjungan.backend.api.AuditEntry;
import id.desa.anjungan.backend.api.AuditHead;
import id.desa.anjungan.village.audit.AuditDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditIT {
    private static final String EPOCH = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path data;

    private TestVillage desa;

    @BeforeEach
    void start() {
        desa = TestVillage.start(data);
    }

    @AfterEach
    void stop() {
        desa.close();
    }

    private static List<AuditEntry> entries(String epoch, int count, String act) {
        var all = new ArrayList<AuditEntry>();
        var previous = epoch;
        for (var seq = 1; seq <= count; seq++) {
            var entry = new AuditEntry(
                            seq, Instant.parse("2026-11-21T03:00:00.123Z"), "", "KIOSK", "", act, "", "g:" + seq, "")
                    .after(previous);
            all.add(entry);
            previous = entry.hash();
        }
        return all;
    }

    private static AuditBatch part(String epoch, List<AuditEntry> all, int from, int to) {
        return new AuditBatch(epoch, from == 0 ? epoch : all.get(from - 1).hash(), all.subList(from, to));
    }

    private long tells(AuditBatch batch) {
        var answer = desa.kiosk().send(post("/audit-entries", batch));
        assertThat(answer.status()).isEqualTo(200);
        return answer.as(AuditHead.class).seq();
    }

    private boolean officersAreCalled() {
        return desa.village().office().calls().stream()
                .anyMatch(call -> call.reason().equals(AuditDesk.REASON));
    }

    @Test
    void keepsAChainThatGoesOnAndTheSameAgain() {
        var all = entries(EPOCH, 6, "signed-in");
        assertThat(tells(part(EPOCH, all, 0, 3))).isEqualTo(3);
        assertThat(tells(part(EPOCH, all, 0, 3))).isEqualTo(3);
        assertThat(tells(part(EPOCH, all, 2, 6))).isEqualTo(6);
        assertThat(officersAreCalled()).isFalse();
    }

    @Test
    void callsAnOfficerWhereEntriesAreMissing() {
        var all = entries(EPOCH, 6, "signed-in");
        tells(part(EPOCH, all, 0, 2));
        tells(part(EPOCH, all, 4, 6));
        assertThat(officersAreCalled()).isTrue();
    }

    /// A disk that was put back says other things under numbers it has used.
    @Test
    void callsAnOfficerWhereTheChainForks() {
        tells(part(EPOCH, entries(EPOCH, 5, "signed-in"), 0, 5));
        var head = tells(part(EPOCH, entries(EPOCH, 2, "kiosk-started"), 0, 2));
        assertThat(head).isEqualTo(5);
        assertThat(officersAreCalled()).isTrue();
    }

    @Test
    void callsAnOfficerWhereTheStoreBeginsAnew() {
        var other = "f".repeat(32);
        tells(part(EPOCH, entries(EPOCH, 2, "signed-in"), 0, 2));
        tells(part(other, entries(other, 1, "signed-in"), 0, 1));
        assertThat(officersAreCalled()).isTrue();
    }

    /// As a kiosk does that was brought back from a backup before any more was heard of it.
    @Test
    void callsNobodyWhereAStoreWithAnotherEpochGoesOnBehindTheLastEntry() {
        var other = "f".repeat(32);
        var all = entries(EPOCH, 6, "signed-in");
        tells(part(EPOCH, all, 0, 4));
        assertThat(tells(new AuditBatch(other, all.get(3).hash(), all.subList(4, 6))))
                .isEqualTo(6);
        assertThat(officersAreCalled()).isFalse();
    }

    @Test
    void callsAnOfficerWhereMoreWasHeardThanTheStoreKnows() {
        var all = entries(EPOCH, 6, "signed-in");
        tells(part(EPOCH, all, 0, 5));
        tells(new AuditBatch("f".repeat(32), all.get(3).hash(), all.subList(4, 6)));
        assertThat(officersAreCalled()).isTrue();
    }

    /// Its very first words were written before its backup, and go out after it.
    @Test
    void callsNobodyWhereAStoreThatWasNeverHeardBeginsUnderItsOldEpoch() {
        tells(new AuditBatch("f".repeat(32), EPOCH, entries(EPOCH, 2, "signed-in")));
        assertThat(officersAreCalled()).isFalse();
    }

    @Test
    void callsAnOfficerWhereTheKioskItselfFoundIt() {
        tells(part(EPOCH, entries(EPOCH, 1, AuditDesk.REASON), 0, 1));
        assertThat(officersAreCalled()).isTrue();
    }

    @Test
    void refusesWhatDoesNotFollowFromItself() {
        var all = new ArrayList<>(entries(EPOCH, 3, "signed-in"));
        all.remove(1);
        var answer = desa.kiosk().send(post("/audit-entries", new AuditBatch(EPOCH, EPOCH, all)));
        assertThat(answer.status()).isEqualTo(400);
    }
}
