package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import id.desa.anjungan.kiosk.village.CatalogueCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    private final InstantSource clock = InstantSource.fixed(NOW);

    @TempDir
    Path dir;

    @Test
    void aPlannedJobIsThereAfterThePowerWasCut() throws IOException {
        var copy = dir.resolve("copy");
        try (var store = StoreFile.open(dir.resolve("state"), clock)) {
            new PrintLedger(store, clock).plan(job("anj-1", "grant-1"));
            crashCopy(dir.resolve("state"), copy);
        }
        try (var again = StoreFile.open(copy, clock)) {
            assertThat(new PrintLedger(again, clock).in(State.PLANNED)).containsExactly(job("anj-1", "grant-1"));
        }
    }

    @Test
    void aGrantThatMayHavePrintedIsNotPlannedAgain() {
        try (var store = StoreFile.open(dir, clock)) {
            var ledger = new PrintLedger(store, clock);
            ledger.plan(job("anj-1", "grant-1"));
            ledger.sending("anj-1");
            assertThat(ledger.plan(job("anj-2", "grant-1")))
                    .hasValueSatisfying(earlier -> assertThat(earlier.state()).isEqualTo(State.SENDING));
            ledger.ended(job("anj-1", "grant-1"), State.PRINTED, Optional.of(Evidence.COUNTER), 1);
            assertThat(ledger.plan(job("anj-3", "grant-1")))
                    .hasValueSatisfying(earlier -> assertThat(earlier.state()).isEqualTo(State.PRINTED));
            assertThat(ledger.plan(job("anj-4", "grant-2"))).isEmpty();
        }
    }

    @Test
    void aGrantThatDidNotPrintMayBePlannedAgain() {
        try (var store = StoreFile.open(dir, clock)) {
            var ledger = new PrintLedger(store, clock);
            ledger.plan(job("anj-1", "grant-1"));
            ledger.ended(job("anj-1", "grant-1"), State.NOT_PRINTED, Optional.empty(), 0);
            assertThat(ledger.plan(job("anj-2", "grant-1"))).isEmpty();
        }
    }

    @Test
    void anEndAndItsReportAreOneTransaction() throws IOException {
        var copy = dir.resolve("copy");
        try (var store = StoreFile.open(dir.resolve("state"), clock)) {
            var ledger = new PrintLedger(store, clock);
            ledger.plan(job("anj-1", "grant-1"));
            ledger.ended(job("anj-1", "grant-1"), State.PRINTED, Optional.of(Evidence.COUNTER), 1);
            crashCopy(dir.resolve("state"), copy);
        }
        try (var again = StoreFile.open(copy, clock)) {
            assertThat(new Outbox(again, clock).heads())
                    .extracting(Outbox.Entry::subject, Outbox.Entry::body)
                    .containsExactly(tuple(
                            "grant-1", "{\"disposition\":\"PRINTED\",\"evidence\":\"COUNTER\",\"impressions\":1}"));
        }
    }

    @Test
    void countsTheTriesOfAMessage() {
        try (var store = StoreFile.open(dir, clock)) {
            var outbox = new Outbox(store, clock);
            outbox.add(new Message(Lane.STATE, "state", "key", "subject", "body"));
            outbox.add(new Message(Lane.STATE, "state", "key", "subject", "again"));
            outbox.leaves(outbox.heads().getFirst());

            assertThat(outbox.heads()).containsExactly(new Outbox.Entry(1, "state", "key", "subject", "body", 1));
            outbox.done(outbox.heads().getFirst());
            assertThat(outbox.waiting(Lane.STATE)).isZero();
        }
    }

    @Test
    void keepsTheLastCatalogue() {
        try (var store = StoreFile.open(dir, clock)) {
            var catalogue = new StoredCatalogue(store, clock);
            assertThat(catalogue.kept()).isEmpty();
            catalogue.keep(new CatalogueCache.Kept("\"1\"", "{}"));
            catalogue.keep(new CatalogueCache.Kept("\"2\"", "{\"letters\":[]}"));
            assertThat(catalogue.kept()).contains(new CatalogueCache.Kept("\"2\"", "{\"letters\":[]}"));
        }
    }

    @Test
    void aDamagedFileIsKeptAsideAndAFreshOneBegun() throws IOException {
        Files.writeString(dir.resolve("kiosk.db"), "this is no database at all ".repeat(400));
        try (var store = StoreFile.open(dir, clock)) {
            assertThat(new PrintLedger(store, clock).plan(job("anj-1", "grant-1")))
                    .isEmpty();
        }
        assertThat(dir.resolve("kiosk.db.damaged-" + NOW.toEpochMilli()))
                .content()
                .startsWith("this is no database");
    }

    @Test
    void aFreshStoreHasAnotherEpochAndAnOldOneKeepsItsOwn() throws IOException {
        String first;
        try (var store = StoreFile.open(dir, clock)) {
            first = store.epoch();
            assertThat(first).matches("[0-9a-f]{32}");
        }
        try (var store = StoreFile.open(dir, clock)) {
            assertThat(store.epoch()).isEqualTo(first);
        }
        Files.writeString(dir.resolve("kiosk.db"), "this is no database at all ".repeat(400));
        try (var store = StoreFile.open(dir, clock)) {
            assertThat(store.epoch()).isNotEqualTo(first);
        }
    }

    @Test
    void aFileWithRottenPagesIsDamagedToo() throws IOException {
        try (var store = StoreFile.open(dir, clock)) {
            var ledger = new PrintLedger(store, clock);
            for (var i = 0; i < 100; i++) {
                ledger.plan(job("anj-" + i, "grant-" + i));
            }
        }
        var bytes = Files.readAllBytes(dir.resolve("kiosk.db"));
        for (var at = 4096; at < bytes.length; at++) {
            bytes[at] = (byte) 0xA5;
        }
        Files.write(dir.resolve("kiosk.db"), bytes);
        try (var store = StoreFile.open(dir, clock)) {
            assertThat(new PrintLedger(store, clock).in(State.PLANNED)).isEmpty();
        }
        assertThat(dir.resolve("kiosk.db.damaged-" + NOW.toEpochMilli())).exists();
    }

    @Test
    void servesAStoreThatANewerVersionWrote() throws SQLException {
        try (var store = StoreFile.open(dir, clock)) {
            new PrintLedger(store, clock).plan(job("anj-1", "grant-1"));
        }
        try (var newer = DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("kiosk.db"));
                var sql = newer.createStatement()) {
            sql.execute("alter table print_job add column drawer text");
            sql.execute("pragma user_version = 99");
        }
        try (var store = StoreFile.open(dir, clock)) {
            assertThat(new PrintLedger(store, clock).ofGrant("grant-1")).contains(job("anj-1", "grant-1"));
        }
    }

    @Test
    void takesBackWhatABugLeftHalfDone() {
        try (var store = StoreFile.open(dir, clock)) {
            var catalogue = new StoredCatalogue(store, clock);
            catalogue.keep(new CatalogueCache.Kept("\"1\"", "{}"));
            assertThatThrownBy(() -> store.commit(connection -> {
                        try (var sql = connection.createStatement()) {
                            sql.executeUpdate("delete from kept_answer");
                        }
                        throw new IllegalStateException("a bug");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(catalogue.kept()).isPresent();
        }
    }

    @Test
    void knowsWhenItWasNotToldToStop() throws IOException {
        var copy = dir.resolve("copy");
        try (var store = StoreFile.open(dir.resolve("state"), clock)) {
            assertThat(store.uncleanStop()).isEmpty();
            crashCopy(dir.resolve("state"), copy);
        }
        try (var store = StoreFile.open(dir.resolve("state"), clock)) {
            assertThat(store.uncleanStop()).as("it was closed").isEmpty();
        }
        try (var again = StoreFile.open(copy, clock)) {
            assertThat(again.uncleanStop()).contains(new UncleanStop(NOW, false));
        }
    }

    private static PrintJob job(String name, String grant) {
        return new PrintJob(
                name,
                grant,
                "letter-1",
                "ab".repeat(32),
                1,
                1,
                "sim:page-printer",
                7,
                "",
                new UUID(0, 1),
                State.PLANNED,
                Optional.empty(),
                0);
    }

    /// What the disk holds at this moment, as after a power cut.
    private static void crashCopy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
