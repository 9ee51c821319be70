package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.kiosk.store.Store.Work;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Syncs once for all who wait. Whoever finds nobody writing commits the works of everybody in one transaction; those
/// who come meanwhile are the next group. Where one of them fails, all are done again, each behind a savepoint of its
/// own: a bug or a refusal of one undoes nothing of another. Any thread, also a virtual one.
final class GroupCommit implements AutoCloseable {
    private static final int MOST = 64;

    private final Queue<Ticket<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Connection connection;
    /// Only words that are cheap to prepare: the driver closes a prepared statement that failed.
    private final Statement control;

    /// @param connection in auto-commit mode, so that the driver begins nothing by itself; for this object alone
    GroupCommit(Connection connection) throws SQLException {
        this.connection = connection;
        control = connection.createStatement();
    }

    /// On the disk when it returns.
    ///
    /// @throws SQLException where the disk or the statement was refused
    <T> T commit(Work<T> work) throws SQLException {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a work within a work");
        }
        var ticket = new Ticket<>(work, Thread.currentThread());
        waiting.add(ticket);
        var interrupted = false;
        while (!ticket.ended) {
            if (!writing.tryLock()) {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            } else {
                lead();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return ticket.result();
    }

    /// Whoever came too late for this group leads the next one: it waits until it is woken.
    private void lead() {
        try {
            var group = new ArrayList<Ticket<?>>();
            for (var next = waiting.poll(); next != null; next = group.size() < MOST ? waiting.poll() : null) {
                group.add(next);
            }
            together(group);
            group.forEach(Ticket::end);
        } finally {
            writing.unlock();
        }
        var next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.owner);
        }
    }

    private void together(List<Ticket<?>> group) {
        if (group.size() == 1) {
            alone(group.getFirst());
        } else if (!plainly(group)) {
            withSavepoints(group);
        }
    }

    /// Without savepoints, which cost more than most works: nearly always nobody needs one.
    ///
    /// @return whether nobody did
    private boolean plainly(List<Ticket<?>> group) {
        try {
            control.execute("begin immediate");
            for (var ticket : group) {
                ticket.run(connection);
                if (!ticket.isFine()) {
                    ticket.failure.ifPresent(this::undo);
                    return false;
                }
            }
            control.execute("commit");
            return true;
        } catch (SQLException refused) {
            undo(refused);
            return false;
        }
    }

    private void withSavepoints(List<Ticket<?>> group) {
        try {
            control.execute("begin immediate");
            for (var ticket : group) {
                apart(ticket);
            }
            control.execute("commit");
        } catch (SQLException refused) {
            undo(refused);
            group.stream().filter(Ticket::isFine).forEach(this::alone); // shows whose fault it was
        }
    }

    /// @throws SQLException where the whole transaction is gone, or cannot go on
    private void apart(Ticket<?> ticket) throws SQLException {
        control.execute("savepoint work");
        ticket.run(connection);
        if (!ticket.isFine()) {
            try {
                control.execute("rollback to work");
            } catch (SQLException gone) {
                ticket.failure = Optional.empty(); // not its own fault, perhaps: it gets a transaction of its own
                throw gone;
            }
        }
        control.execute("release work");
    }

    private void alone(Ticket<?> ticket) {
        try {
            control.execute("begin immediate");
            ticket.run(connection);
            if (ticket.isFine()) {
                control.execute("commit");
            } else {
                ticket.failure.ifPresent(this::undo);
            }
        } catch (SQLException refused) {
            undo(refused);
            ticket.failure = Optional.of(refused);
        }
    }

    private void undo(Throwable because) {
        try {
            control.execute("rollback");
        } catch (SQLException again) {
            because.addSuppressed(again); // SQLite has rolled back already where the disk was full or broken
        }
    }

    @Override
    public void close() throws SQLException {
        writing.lock();
        try {
            connection.close();
        } finally {
            writing.unlock();
        }
    }

    /// A work and who waits for it. All but `ended` belongs to whoever leads.
    private static final class Ticket<T> {
        private final Work<T> work;
        private final Thread owner;
        private @Nullable T value;
        private Optional<Throwable> failure = Optional.empty();
        private volatile boolean ended;

        Ticket(Work<T> work, Thread owner) {
            this.work = work;
            this.owner = owner;
        }

        void run(Connection connection) {
            value = null;
            failure = Optional.empty();
            try {
                value = work.on(connection);
            } catch (SQLException | RuntimeException | Error failed) {
                failure = Optional.of(failed);
            }
        }

        boolean isFine() {
            return failure.isEmpty();
        }

        void end() {
            ended = true;
            LockSupport.unpark(owner);
        }

        @SuppressWarnings("NullAway") // a work may not answer null; one that failed has thrown
        T result() throws SQLException {
            if (failure.isEmpty()) {
                return value;
            }
            switch (failure.get()) {
                case SQLException refused -> throw refused;
                case Error error -> throw error;
                case RuntimeException bug -> throw bug;
                case Throwable other -> throw new IllegalStateException(other);
            }
        }
    }
}
