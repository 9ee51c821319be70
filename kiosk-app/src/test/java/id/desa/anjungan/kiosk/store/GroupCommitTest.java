package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    @TempDir
    Path dir;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Store store;

    @BeforeEach
    void open() {
        store = StoreFile.open(dir, InstantSource.fixed(Instant.EPOCH));
        store.commit(connection -> run(connection, "create table mark (name text primary key, page integer) strict"));
    }

    @AfterEach
    void close() {
        threads.close();
        store.close();
    }

    @Test
    void thoseWhoComeTogetherShareOneTransaction() throws Exception {
        var group = together(List.of(mark("a"), mark("b"), mark("c")));
        for (var one : group) {
            assertThat(one.get()).isEqualTo(1);
        }
        assertThat(marks()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aBugOfOneUndoesNothingOfAnother() throws Exception {
        var group = together(List.of(
                mark("a"),
                connection -> {
                    run(connection, "insert into mark values ('half', 0)");
                    throw new IllegalStateException("a bug");
                },
                mark("c")));
        group.get(0).get();
        assertThatThrownBy(group.get(1)::get).hasCauseInstanceOf(IllegalStateException.class);
        group.get(2).get();
        assertThat(marks()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void aRefusalOfOneUndoesNothingOfAnother() throws Exception {
        var group = together(List.of(mark("a"), mark("b"), mark("a"), mark("c")));
        group.get(0).get();
        assertThatThrownBy(group.get(2)::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(StoreBroken.class);
        group.get(3).get();
        assertThat(marks()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void oneThatEndsTheTransactionOfAllIsTriedApart() throws Exception {
        Store.Work<Integer> ends = connection -> run(connection, "insert or rollback into mark values ('a', 0)");
        var group = together(List.of(mark("a"), ends, mark("c")));
        group.get(0).get();
        assertThatThrownBy(group.get(1)::get).hasCauseInstanceOf(StoreBroken.class);
        group.get(2).get();
        assertThat(marks()).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void readsWhileSomebodyWrites() throws Exception {
        var writes = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var writer = threads.submit(() -> store.commit(connection -> {
            run(connection, "insert into mark values ('late', 0)");
            writes.countDown();
            await(done);
            return 1;
        }));
        writes.await();
        assertThat(marks()).isEmpty();
        done.countDown();
        writer.get();
        assertThat(marks()).containsExactly("late");
    }

    @Test
    void aReadCannotWrite() {
        assertThatThrownBy(() -> store.read(mark("a"))).isInstanceOf(StoreBroken.class);
        store.commit(mark("a"));
        assertThat(marks()).containsExactly("a");
    }

    @Test
    void refusesAWorkWithinAWork() {
        assertThatThrownBy(() -> store.commit(_ -> store.commit(mark("a")))).isInstanceOf(IllegalStateException.class);
        store.commit(mark("b"));
        assertThat(marks()).containsExactly("b");
    }

    @Test
    void anInterruptedThreadStillWaitsForTheDisk() throws Exception {
        var holds = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var holder = threads.submit(() -> store.commit(_ -> {
            holds.countDown();
            await(letGo);
            return 0;
        }));
        holds.await();
        var interrupted = new CompletableFuture<Boolean>();
        var thread = Thread.ofVirtual().start(() -> {
            store.commit(mark("a"));
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        thread.interrupt();
        assertThat(interrupted).isNotDone();
        letGo.countDown();
        assertThat(interrupted.get()).isTrue();
        holder.get();
        assertThat(marks()).containsExactly("a");
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        var all = new ArrayList<Future<?>>();
        for (var thread = 0; thread < 16; thread++) {
            var name = "t" + thread + "-";
            all.add(threads.submit(() -> {
                for (var i = 0; i < 20; i++) {
                    var mark = name + i;
                    store.commit(mark(mark));
                    assertThat(marks()).contains(mark);
                }
            }));
        }
        for (var one : all) {
            one.get(60, TimeUnit.SECONDS);
        }
        assertThat(marks()).hasSize(16 * 20);
    }

    /// Holds the disk until all of them wait for it.
    private List<Future<Integer>> together(List<Store.Work<Integer>> works) throws InterruptedException {
        var holds = new CountDownLatch(1);
        var letGo = new CountDownLatch(1);
        var _ = threads.submit(() -> store.commit(_ -> {
            holds.countDown();
            await(letGo);
            return 0;
        }));
        holds.await();
        var group = new ArrayList<Future<Integer>>();
        for (var work : works) {
            var begun = new CountDownLatch(1);
            group.add(threads.submit(() -> {
                begun.countDown();
                return store.commit(work);
            }));
            begun.await();
            TimeUnit.MILLISECONDS.sleep(20); // until it is in the queue: order matters here
        }
        letGo.countDown();
        return group;
    }

    private List<String> marks() {
        return store.read(connection -> {
            try (var sql = connection.prepareStatement("select name from mark");
                    var row = sql.executeQuery()) {
                var names = new ArrayList<String>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        });
    }

    private static Store.Work<Integer> mark(String name) {
        return connection -> run(connection, "insert into mark values ('" + name + "', 0)");
    }

    private static int run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            return sql.executeUpdate(statement);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
