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
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private final Optional<AuditChain> audit;

    public PrintLedger(Store store, InstantSource clock) {
        this(store, clock, Optional.empty());
    }

    /// @param audit hears of every end, in the same transaction
    public PrintLedger(Store store, InstantSource clock, Optional<AuditChain> audit) {
        this.store = store;
        this.clock = clock;
        this.audit = audit;
    }

    /// Writes a new row, unless its grant already has one that printed or may have, or whose end the village was
    /// told: then that one comes back and nothing is written. A report that nothing was printed and that was never
    /// on the line is taken back; one that went out unanswered may have been heard, and its grant is over. Of a
    /// letter that is leased none was made.
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

    /// The end, or that it is not known, together with the report the village gets. A letter that is out is dropped
    /// from the shelf of leases with it.
    public void ended(PrintJob job, State state, Optional<Evidence> evidence, int impressions) {
        store.commit(connection -> {
            var before = latest(connection, job.grantId()).map(PrintJob::state);
            var changed = change(connection, job.job(), state, evidence.orElse(null), impressions);
            if (isNews(connection, job, before, state)) {
                var by = evidence.filter(Evidence.PERSON::equals).map(_ -> PrintReport.RESIDENT);
                var told = new PrintReport(
                        PrintReport.Disposition.valueOf(state.name()),
                        evidence.map(Enum::name).orElse(null),
                        impressions,
                        by.orElse(null));
                tell(connection, report(job.job(), state), job.grantId(), told);
            }
            note(connection, line(job, state, evidence));
            return changed;
        });
    }

    /// A try in vain under a lease is none: the kiosk still holds the letter, and says so when it gives it up. But what
    /// the village may have heard in doubt a person may settle there: from then on the letter is not held here.
    private static boolean isNews(Connection connection, PrintJob job, Optional<State> before, State state)
            throws SQLException {
        if (!LeaseRows.holds(connection, job.grantId())) {
            return true;
        }
        return switch (state) {
            case PRINTED -> {
                LeaseRows.drop(connection, job.grantId());
                yield true;
            }
            case NOT_PRINTED -> {
                var told = before.filter(State.UNCERTAIN::equals).isPresent()
                        && !Outbox.takeBackUntold(connection, report(job.job(), State.UNCERTAIN));
                if (told) {
                    LeaseRows.drop(connection, job.grantId());
                }
                yield told;
            }
            case UNCERTAIN, PLANNED, SENDING -> true;
        };
    }

    /// Gives a leased letter up: it is gone from this disk, no print of it can begin any more, and the village is told
    /// that this kiosk did not print it, unless it did. For a letter that is not leased nothing is done.
    ///
    /// @return false while it is being printed
    public boolean giveUp(String grantId) {
        return store.commit(connection -> {
            var state = latest(connection, grantId).map(PrintJob::state);
            if (state.filter(now -> now == State.PLANNED || now == State.SENDING)
                    .isPresent()) {
                return false;
            }
            if (LeaseRows.holds(connection, grantId)) {
                LeaseRows.drop(connection, grantId);
                if (state.isEmpty() || state.get() == State.NOT_PRINTED) {
                    insert(connection, givenUp(grantId));
                    tell(
                            connection,
                            grantId + "/GIVEN_UP",
                            grantId,
                            new PrintReport(PrintReport.Disposition.NOT_PRINTED, null, 0));
                }
            }
            return true;
        });
    }

    private static PrintJob givenUp(String grantId) {
        var nobody = new UUID(0, 0);
        return new PrintJob(
                "given-up-" + grantId,
                grantId,
                "",
                "",
                0,
                0,
                "",
                -1,
                "",
                nobody,
                State.NOT_PRINTED,
                Optional.empty(),
                0);
    }

    /// Writes down what somebody said of a print, and when.
    ///
    /// @param who RESIDENT or OFFICER
    /// @param answer a word such as CAME_OUT
    public void answered(String job, String who, String answer) {
        store.commit(connection -> {
            var actor = AuditLine.Actor.valueOf(who);
            note(connection, AuditLine.of(actor, "print-answered").about(job + "/" + answer));
            return answered(connection, job, who, answer, clock.millis());
        });
    }

    /// What was said of a print, oldest first.
    public List<PrintAnswer> answers(String job) {
        return store.read(connection -> {
            try (var sql =
                    connection.prepareStatement("select who, answer, at from print_answer where job = ? order by id")) {
                sql.setString(1, job);
                try (var row = sql.executeQuery()) {
                    var answers = new ArrayList<PrintAnswer>();
                    while (row.next()) {
                        answers.add(new PrintAnswer(
                                row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
                    }
                    return answers;
                }
            }
        });
    }

    /// A person has settled it at the village.
    public void settledThere(String grantId, boolean printed, Instant at) {
        store.commit(connection -> {
            var uncertain = latest(connection, grantId).filter(job -> job.state() == State.UNCERTAIN);
            if (uncertain.isPresent()) {
                var job = uncertain.get();
                var state = printed ? State.PRINTED : State.NOT_PRINTED;
                change(connection, job.job(), state, Evidence.PERSON, printed ? job.sides() : 0);
                answered(connection, job.job(), PrintReport.OFFICER, state.name(), at.toEpochMilli());
                LeaseRows.drop(connection, grantId);
                note(
                        connection,
                        AuditLine.of(AuditLine.Actor.OFFICER, printed ? "settled-printed" : "settled-not-printed")
                                .about(grantId));
            }
            return uncertain;
        });
    }

    private static int answered(Connection connection, String job, String who, String answer, long at)
            throws SQLException {
        try (var sql =
                connection.prepareStatement("insert into print_answer (job, who, answer, at) values (?, ?, ?, ?)")) {
            sql.setString(1, job);
            sql.setString(2, who);
            sql.setString(3, answer);
            sql.setLong(4, at);
            return sql.executeUpdate();
        }
    }

    private void tell(Connection connection, String key, String grantId, PrintReport told) throws SQLException {
        var body = ContractJson.mapper().writeValueAsString(told);
        Outbox.add(connection, new Message(Lane.PRINT_OUTCOME, OUTCOME, key, grantId, body), clock.millis());
    }

    static boolean knows(Connection connection, String grantId) throws SQLException {
        return latest(connection, grantId).isPresent();
    }

    private void note(Connection connection, AuditLine line) throws SQLException {
        if (audit.isPresent()) {
            audit.get().append(connection, line);
        }
    }

    private static AuditLine line(PrintJob job, State state, Optional<Evidence> evidence) {
        var settled = evidence.filter(Evidence.PERSON::equals).isPresent();
        var word = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return AuditLine.of(
                        settled ? AuditLine.Actor.RESIDENT : AuditLine.Actor.KIOSK,
                        (settled ? "settled-" : "print-") + word)
                .in(job.session())
                .about(job.grantId());
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
                && (LeaseRows.holds(connection, earlier.grantId())
                        || Outbox.takeBackUntold(connection, report(earlier.job(), earlier.state())));
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
