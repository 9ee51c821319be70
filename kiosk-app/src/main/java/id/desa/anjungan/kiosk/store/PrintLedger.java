package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.device.PrintOutcome.Evidence;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.PrintJob.State;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rows of every letter that was to go to paper. Each change is on the disk when the call returns; an end and the
/// report of it to the village are one transaction, so neither is there without the other.
public final class PrintLedger {
    /// The kind of message that tells the village what became of a print: a [PrintReport] about a grant.
    public static final String OUTCOME = "print-outcome";

    private static final Logger LOG = LoggerFactory.getLogger(PrintLedger.class);

    private final Store store;
    private final InstantSource clock;

    public PrintLedger(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Writes a new row, unless its grant already has one that printed or may have, or whose end the village was
    /// told: then that one comes back and nothing is written. A report that nothing was printed and that did not
    /// leave yet is taken back.
    public Optional<PrintJob> plan(PrintJob planned) {
        return store.commit(connection -> {
            var earlier = latest(connection, planned.grantId());
            if (earlier.isPresent() && !isOpenAgain(connection, earlier.get())) {
                return earlier;
            }
            insert(connection, planned);
            return Optional.empty();
        });
    }

    /// The first byte may go out once this returned.
    public void sending(String job) {
        store.commit(connection -> change(connection, job, State.SENDING, null, 0));
    }

    /// The end, or that it is not known, together with the report the village gets.
    public void ended(PrintJob job, State state, Optional<Evidence> evidence, int impressions) {
        store.commit(connection -> {
            var changed = change(connection, job.job(), state, evidence.orElse(null), impressions);
            var told = new PrintReport(
                    PrintReport.Disposition.valueOf(state.name()),
                    evidence.map(Enum::name).orElse(null),
                    impressions);
            Outbox.add(
                    connection,
                    new Message(
                            Lane.PRINT_OUTCOME,
                            OUTCOME,
                            report(job.job(), state),
                            job.grantId(),
                            ContractJson.mapper().writeValueAsString(told)),
                    clock.millis());
            return changed;
        });
    }

    public Optional<PrintJob> ofGrant(String grantId) {
        return store.read(connection -> latest(connection, grantId));
    }

    /// Rows in this state, oldest first.
    public List<PrintJob> in(State state) {
        return store.read(connection -> {
            try (var sql =
                    connection.prepareStatement("select * from print_job where state = ? order by planned_at, rowid")) {
                sql.setString(1, state.name());
                return rows(sql);
            }
        });
    }

    private static boolean isOpenAgain(Connection connection, PrintJob earlier) throws SQLException {
        return earlier.state() == State.NOT_PRINTED
                && Outbox.takeBack(connection, report(earlier.job(), earlier.state()));
    }

    private static String report(String job, State state) {
        return job + "/" + state;
    }

    private static Optional<PrintJob> latest(Connection connection, String grantId) throws SQLException {
        try (var sql =
                connection.prepareStatement("select * from print_job where grant_id = ? order by rowid desc limit 1")) {
            sql.setString(1, grantId);
            return rows(sql).stream().findFirst();
        }
    }

    private void insert(Connection connection, PrintJob job) throws SQLException {
        try (var sql = connection.prepareStatement("""
                insert into print_job (job, grant_id, letter_id, sha256, pages, printer, counter_before, session,
                    state, planned_at, changed_at, copies, counter_source)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            sql.setString(1, job.job());
            sql.setString(2, job.grantId());
            sql.setString(3, job.letterId());
            sql.setString(4, job.sha256());
            sql.setInt(5, job.pages());
            sql.setString(6, job.printer());
            sql.setLong(7, job.counterBefore());
            sql.setString(8, job.session().toString());
            sql.setString(9, job.state().name());
            sql.setLong(10, clock.millis());
            sql.setLong(11, clock.millis());
            sql.setInt(12, job.copies());
            sql.setString(13, job.counterSource());
            sql.executeUpdate();
        }
    }

    private int change(Connection connection, String job, State state, @Nullable Evidence evidence, int impressions)
            throws SQLException {
        try (var sql = connection.prepareStatement(
                "update print_job set state = ?, evidence = ?, impressions = ?, changed_at = ? where job = ?")) {
            sql.setString(1, state.name());
            sql.setString(2, evidence == null ? null : evidence.name());
            sql.setInt(3, impressions);
            sql.setLong(4, clock.millis());
            sql.setString(5, job);
            return sql.executeUpdate();
        }
    }

    private static List<PrintJob> rows(PreparedStatement sql) throws SQLException {
        var jobs = new ArrayList<PrintJob>();
        try (var row = sql.executeQuery()) {
            while (row.next()) {
                jobs.add(job(row));
            }
        }
        return jobs;
    }

    private static PrintJob job(ResultSet row) throws SQLException {
        var job = row.getString("job");
        return new PrintJob(
                job,
                row.getString("grant_id"),
                row.getString("letter_id"),
                row.getString("sha256"),
                row.getInt("pages"),
                row.getInt("copies"),
                row.getString("printer"),
                row.getLong("counter_before"),
                Objects.requireNonNullElse(row.getString("counter_source"), ""),
                session(row.getString("session")),
                state(row.getString("state"), job),
                evidence(row.getString("evidence")),
                row.getInt("impressions"));
    }

    /// Of a word that only a later version knows, or that rotted, one thing is sure: paper may be out.
    private static State state(String word, String job) {
        return known(State.values(), word).orElseGet(() -> {
            KioskEvent.LEDGER_ROW_ODD.on(LOG).addKeyValue("job", job).log();
            return State.UNCERTAIN;
        });
    }

    private static Optional<Evidence> evidence(@Nullable String word) {
        return known(Evidence.values(), word);
    }

    private static <E extends Enum<E>> Optional<E> known(E[] words, @Nullable String word) {
        return Stream.of(words).filter(one -> one.name().equals(word)).findFirst();
    }

    /// A session that cannot be read is none of those that run.
    private static UUID session(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException rotten) {
            return new UUID(0, 0);
        }
    }
}
