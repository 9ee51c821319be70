package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What becomes of a store whose file was hurt: one print is in the last copy, another came after it.
class StoreDamageTest {
    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-11-22T03:00:00Z").toEpochMilli());
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());

    private static final int OLD = 120;
    private static String epoch = "";

    @TempDir
    static Path filled;

    @TempDir
    Path dir;

    @BeforeAll
    static void fill() throws SQLException, IOException {
        InstantSource then = InstantSource.fixed(Instant.parse("2026-11-21T03:00:00Z"));
        try (var store = StoreFile.open(filled, then)) {
            epoch = store.epoch();
            var ledger = new PrintLedger(store, then);
            for (var i = 0; i < OLD; i++) {
                printed(ledger, "old-" + i);
            }
            new Snapshots(new Folder(filled)).take();
            printed(ledger, "new");
        }
    }

    @BeforeEach
    void copy() throws IOException {
        for (var name : List.of("kiosk.db", "kiosk.db.snapshot")) {
            Files.copy(filled.resolve(name), dir.resolve(name));
        }
    }

    enum Hurt {
        EVERY_PAGE_BUT_THE_FIRST,
        FIRST_PAGE,
        TRUNCATED,
        ZERO_LENGTH,
        GARBAGE,
        GONE,
        SOMEBODY_ELSES;

        void to(Path file) throws IOException, SQLException {
            var bytes = Files.readAllBytes(file);
            switch (this) {
                case EVERY_PAGE_BUT_THE_FIRST -> Arrays.fill(bytes, 4096, bytes.length, (byte) 0xA5);
                case FIRST_PAGE -> Arrays.fill(bytes, 0, 4096, (byte) 0xA5);
                case TRUNCATED -> bytes = Arrays.copyOf(bytes, bytes.length / 2 + 100);
                case ZERO_LENGTH -> bytes = new byte[0];
                case GARBAGE -> new Random(1).nextBytes(bytes);
                case GONE -> {
                    Files.delete(file);
                    return;
                }
                case SOMEBODY_ELSES -> {
                    Files.delete(file);
                    sql(file, "create table song (name text)", "pragma application_id = 7");
                    return;
                }
            }
            Files.write(file, bytes);
        }
    }

    @ParameterizedTest
    @EnumSource
    void servesFromTheLastGoodCopyWhateverHappenedToTheFile(Hurt hurt) throws IOException, SQLException {
        hurt.to(file());
        try (var store = open()) {
            assertThat(store.condition()).isEqualTo(StoreCondition.LASTING);
            assertThat(store.epoch()).as("the village asks a person").isNotEqualTo(epoch);
            var ledger = new PrintLedger(store, clock);
            assertThat(state(ledger, "old-1")).contains(State.PRINTED);
            printed(ledger, "after");
        }
        try (var store = open()) {
            assertThat(state(new PrintLedger(store, clock), "after")).contains(State.PRINTED);
        }
    }

    @Test
    void aFlippedPageCostsOnlyWhatStoodOnIt() throws IOException, SQLException {
        var bytes = Files.readAllBytes(file());
        var flipped = 0;
        for (var page = 4096; page + 4096 <= bytes.length; page += 4096) {
            var text = new String(bytes, page, 4096, StandardCharsets.ISO_8859_1);
            if (bytes[page] == 13 && text.contains("anj-old-100") && text.contains("PRINTED")) { // a leaf of a table
                Arrays.fill(bytes, page, page + 200, (byte) 0xFF);
                flipped++;
            }
        }
        assertThat(flipped).isPositive();
        Files.write(file(), bytes);
        try (var store = open()) {
            var ledger = new PrintLedger(store, clock);
            assertThat(state(ledger, "new"))
                    .as("came after the copy, read from the damaged file")
                    .contains(State.PRINTED);
            assertThat(state(ledger, "old-100")).as("from the copy").contains(State.PRINTED);
            assertThat(new Outbox(store, clock).waiting(Lane.PRINT_OUTCOME)).isEqualTo(OLD + 1);
        }
    }

    /// Since the copy was made the same grants may have printed.
    @Test
    void tellsOutOfACopyNeitherThatNothingWasPrintedNorWhatWasUnderWay() throws IOException, SQLException {
        try (var store = open()) {
            var ledger = new PrintLedger(store, clock);
            var given = job("anj-g", "given-up");
            ledger.plan(given);
            ledger.ended(given, State.NOT_PRINTED, Optional.empty(), 0);
            ledger.plan(job("anj-p", "planned"));
            new Snapshots(new Folder(dir)).take();
        }
        Hurt.GARBAGE.to(file());
        try (var store = open()) {
            assertThat(new PrintLedger(store, clock).in(State.PLANNED)).isEmpty();
            assertThat(new PrintLedger(store, clock).in(State.UNCERTAIN)).hasSize(1);
            assertThat(new Outbox(store, clock).heads())
                    .filteredOn(waiting -> !waiting.body().contains("\"PRINTED\""))
                    .singleElement()
                    .satisfies(waiting -> assertThat(waiting.body()).contains("UNCERTAIN"));
        }
    }

    @Test
    void theOlderCopyServesWhereTheNewerIsBadToo() throws IOException, SQLException {
        try (var store = open()) {
            printed(new PrintLedger(store, clock), "newest");
            new Snapshots(new Folder(dir)).take();
        }
        Hurt.GARBAGE.to(file());
        Hurt.EVERY_PAGE_BUT_THE_FIRST.to(dir.resolve("kiosk.db.snapshot"));
        try (var store = open()) {
            assertThat(state(new PrintLedger(store, clock), "old-1")).contains(State.PRINTED);
            assertThat(state(new PrintLedger(store, clock), "newest")).isEmpty();
        }
    }

    @Test
    void aFreshStoreBeginsWhereNothingIsGood() throws IOException, SQLException {
        Hurt.GARBAGE.to(file());
        Hurt.GARBAGE.to(dir.resolve("kiosk.db.snapshot"));
        try (var store = open()) {
            assertThat(store.condition()).isEqualTo(StoreCondition.LASTING);
            assertThat(store.epoch()).isNotEqualTo(epoch);
            assertThat(state(new PrintLedger(store, clock), "old-1")).isEmpty();
        }
    }

    @Test
    void neverCrashLoopsAndKeepsFewDamagedFiles() throws IOException, SQLException {
        for (var i = 0; i < 8; i++) {
            now.addAndGet(1000);
            Hurt.EVERY_PAGE_BUT_THE_FIRST.to(file());
            open().close();
        }
        try (var files = Files.list(dir)) {
            assertThat(files.filter(one -> one.toString().contains(".damaged-")))
                    .hasSize(3);
        }
    }

    @Test
    void aLogOfGarbageIsNoLogAndTheFileServes() throws IOException {
        var bytes = new byte[100_000];
        new Random(2).nextBytes(bytes);
        Files.write(dir.resolve("kiosk.db-wal"), bytes);
        try (var store = open()) {
            assertThat(state(new PrintLedger(store, clock), "new")).contains(State.PRINTED);
        }
    }

    @Test
    void findsDamageWhileItServesAndMendsItOnceNobodyIsThere() throws IOException, SQLException {
        try (var store = open()) {
            var there = new boolean[] {true};
            var renewed = new int[1];
            var upkeep = new StoreUpkeep(store, dir, () -> !there[0], () -> renewed[0]++ >= 0, System::nanoTime);
            store.failed(new SQLiteException("", SQLiteErrorCode.SQLITE_CORRUPT));
            upkeep.look();
            assertThat(store.condition()).isEqualTo(StoreCondition.DAMAGED);
            there[0] = false;
            upkeep.look();
            assertThat(store.condition()).isEqualTo(StoreCondition.LASTING);
            assertThat(renewed[0]).isEqualTo(1);
            assertThat(state(new PrintLedger(store, clock), "new")).contains(State.PRINTED);
        }
    }

    @Test
    void servesWhatANewerVersionWroteThatSaysItMay() throws SQLException {
        sql(file(), "alter table print_job add column drawer text", "pragma user_version = 99");
        try (var store = open()) {
            assertThat(store.epoch()).isEqualTo(epoch);
            assertThat(state(new PrintLedger(store, clock), "new")).contains(State.PRINTED);
        }
    }

    @Test
    void putsAsideWhatANewerVersionKeepsToItselfAndTakesItBackWithTheNewerVersion() throws SQLException, IOException {
        sql(file(), "pragma user_version = 99", "update store_reader set oldest = 99");
        try (var store = open()) {
            assertThat(store.epoch()).isNotEqualTo(epoch);
            assertThat(state(new PrintLedger(store, clock), "new")).isEmpty();
            printed(new PrintLedger(store, clock), "meanwhile");
        }
        var aside = dir.resolve("kiosk.db.newer-99");
        assertThat(aside).exists();
        sql(aside, "update store_reader set oldest = 1"); // as to a program that knows version 99
        try (var store = open()) {
            var ledger = new PrintLedger(store, clock);
            assertThat(state(ledger, "new")).contains(State.PRINTED);
            assertThat(state(ledger, "meanwhile")).contains(State.PRINTED);
            assertThat(new Outbox(store, clock).waiting(Lane.PRINT_OUTCOME)).isEqualTo(OLD + 2);
            assertThat(store.epoch()).isNotEqualTo(epoch);
        }
        assertThat(aside).doesNotExist();
    }

    @Test
    void aRowWithAWordNobodyKnowsIsUncertain() throws SQLException {
        sql(
                file(),
                "update print_job set state = 'SHREDDED', session = 'rotten', evidence = 'STARS' where job = 'anj-new'");
        try (var store = open()) {
            var ledger = new PrintLedger(store, clock);
            assertThat(state(ledger, "new")).contains(State.UNCERTAIN);
            assertThat(ledger.plan(job("anj-again", "new")))
                    .as("not printed again")
                    .isPresent();
            assertThat(ledger.in(State.SENDING)).isEmpty();
        }
    }

    @Test
    void aCopyIsMadeOnlyOfWhatIsGoodAndLeavesNothingUnfinished() throws IOException, SQLException {
        try (var store = open()) {
            new StoreUpkeep(store, dir, () -> true, () -> true, System::nanoTime).look();
        }
        try (var files = Files.list(dir)) {
            assertThat(files.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("kiosk.db", "kiosk.db.snapshot", "kiosk.db.snapshot.1");
        }
    }

    private Store open() {
        return StoreFile.open(dir, clock);
    }

    private Path file() {
        return dir.resolve("kiosk.db");
    }

    private static Optional<State> state(PrintLedger ledger, String grant) {
        return ledger.ofGrant(grant).map(PrintJob::state);
    }

    private static void printed(PrintLedger ledger, String grant) {
        var job = job("anj-" + grant, grant);
        ledger.plan(job);
        ledger.sending(job.job());
        ledger.ended(job, State.PRINTED, Optional.of(Evidence.COUNTER), 1);
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

    private static void sql(Path file, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var sql = connection.createStatement()) {
            for (var statement : List.of(statements)) {
                sql.execute(statement);
            }
        }
    }
}
