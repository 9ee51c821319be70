package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.AuditEntry;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.kiosk.store.AuditChain.Verdict;
import id.desa.anjungan.kiosk.store.AuditLine.Actor;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditChainTest {
    @TempDir
    Path dir;

    private Instant now = Instant.parse("2026-11-21T03:00:00Z");
    private final InstantSource clock = () -> now;
    private Store store;
    private AuditChain chain;

    @BeforeEach
    void open() {
        store = StoreFile.open(dir, clock);
        chain = new AuditChain(store, StoreKeys.open(Optional.empty(), dir), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void acts(int count) {
        for (var act = 0; act < count; act++) {
            chain.append(AuditLine.of(Actor.RESIDENT, "signed-in")
                    .in(new UUID(0, act))
                    .by("ref-" + act, "L1"));
        }
    }

    /// Somebody with the file and SQLite, but without the key.
    private void meddles(String... statements) throws Exception {
        store.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("kiosk.db"));
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
        open();
    }

    private List<AuditEntry> waiting() {
        return chain.unexported().orElseThrow().entries();
    }

    @Test
    void isSoundWhereNobodyMeddled() {
        assertThat(chain.check()).isEqualTo(new Verdict.Sound(false));
        acts(50);
        store.close();
        open();
        acts(1);
        assertThat(chain.check()).isEqualTo(new Verdict.Sound(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "edited | update audit set who = 'ref-other' where seq = 5",
                "edited | update audit set at = at - 1 where seq = 5",
                "missing | delete from audit where seq = 5",
                "missing | delete from audit where seq <= 5",
                "cut | delete from audit where seq > 8",
                "edited | update audit set seq = seq + 100 where seq in (3, 4); update audit set seq = 4 where seq = 103; update audit set seq = 3 where seq = 104",
                "cut | delete from audit",
                "no-head | delete from audit_head",
                "head | update audit_head set seq = 8",
                "head | update audit_head set exported = 9",
                "forged | update audit set seal = '00' where seq = 5",
            })
    void findsWhatSomebodyWithoutTheKeyDidToIt(String found, String statements) throws Exception {
        acts(10);
        meddles(statements.split(";", -1));
        assertThat(chain.check()).isEqualTo(new Verdict.Tampered(found));
    }

    /// Who knows how the hashes go rewrites them all, and still has no key.
    @Test
    void findsARewrittenChainWhoseHashesAreAllRight() throws Exception {
        acts(3);
        var entries = waiting();
        var previous = store.epoch();
        var statements = new String[3];
        for (var at = 0; at < 3; at++) {
            var old = entries.get(at);
            var forged = new AuditEntry(
                            old.seq(),
                            old.at(),
                            old.session(),
                            old.actor(),
                            old.level(),
                            "data-shown",
                            old.who(),
                            "",
                            "")
                    .after(previous);
            statements[at] =
                    "update audit set act = 'data-shown', hash = '" + forged.hash() + "' where seq = " + (at + 1);
            previous = forged.hash();
        }
        meddles(statements);
        assertThat(chain.check()).isEqualTo(new Verdict.Tampered("forged"));
    }

    @Test
    void findsATableOfAnotherKiosk(@TempDir Path other) throws Exception {
        acts(4);
        try (var theirs = StoreFile.open(other, clock)) {
            var foreign = new AuditChain(theirs, StoreKeys.open(Optional.empty(), other), clock);
            foreign.append(AuditLine.of(Actor.KIOSK, "kiosk-started"));
        }
        meddles(
                "attach '" + other.resolve("kiosk.db") + "' as other",
                "delete from audit",
                "insert into audit select * from other.audit",
                "delete from audit_head",
                "insert into audit_head select * from other.audit_head");
        assertThat(chain.check()).isEqualTo(new Verdict.Tampered("head"));
    }

    @Test
    void goesOnAfterItWasMeddledWithAndNeverForgetsThat() throws Exception {
        acts(5);
        meddles("delete from audit where seq = 2");
        chain.goOnAfter((Verdict.Tampered) chain.check());
        acts(2);
        assertThat(chain.check()).isEqualTo(new Verdict.Sound(true));
        assertThat(waiting().stream().map(AuditEntry::act)).contains("audit-broken");
    }

    @Test
    void tellsInOrderWhatTheVillageDoesNotHave() {
        acts(250);
        var first = chain.unexported().orElseThrow();
        assertThat(first.previous()).isEqualTo(first.epoch());
        assertThat(first.entries()).hasSize(100);
        chain.exported(100);
        var second = chain.unexported().orElseThrow();
        assertThat(second.previous()).isEqualTo(first.entries().getLast().hash());
        assertThat(second.entries().getFirst().follows(second.previous())).isTrue();
        chain.exported(250);
        assertThat(chain.unexported()).isEmpty();
    }

    @Test
    void keepsWhatIsOldOnlyUntilTheVillageHasIt() {
        acts(10);
        now = now.plus(Duration.ofDays(91));
        acts(1);
        assertThat(waiting()).hasSize(11);
        chain.exported(4);
        assertThat(waiting()).hasSize(7);
        assertThat(chain.check()).isEqualTo(new Verdict.Sound(false));
        chain.exported(11);
        acts(1);
        assertThat(chain.check()).isEqualTo(new Verdict.Sound(false));
        assertThat(waiting().getFirst().seq()).isEqualTo(12);
    }

    @Test
    void writesAPrintDownWithItsEndOrNotAtAll() {
        var ledger = new PrintLedger(store, clock, Optional.of(chain));
        var job = new PrintJob(
                "job-1",
                "grant-1",
                "letter",
                "00",
                1,
                1,
                "printer",
                0,
                "",
                new UUID(1, 2),
                PrintJob.State.PLANNED,
                Optional.empty(),
                0);
        ledger.plan(job);
        ledger.ended(job, PrintJob.State.UNCERTAIN, Optional.empty(), 0);
        ledger.ended(job, PrintJob.State.PRINTED, Optional.of(Evidence.PERSON), 1);
        assertThat(waiting().stream().map(entry -> entry.act() + " " + entry.subject()))
                .containsExactly("print-uncertain grant-1", "settled-printed grant-1");
    }

    @Test
    void takesNoWordsThatMayBeAName() {
        assertThat(AuditLine.of(Actor.RESIDENT, "signed-in").by("TRI WAHYUNI", "L1"))
                .isEqualTo(AuditLine.of(Actor.RESIDENT, "signed-in").by("left-out", "L1"));
    }
}
