package id.desa.anjungan.village.printing;

import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.village.account.ResidentSession;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.printing.GrantRow.State;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.request.Audit;
import id.desa.anjungan.village.request.Calls;
import id.desa.anjungan.village.request.LetterRow;
import id.desa.anjungan.village.request.LetterTable;
import id.desa.anjungan.village.request.PrintSettlement;
import id.desa.anjungan.village.request.RequestRow;
import id.desa.anjungan.village.request.RequestTable;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Grants a letter to one kiosk at a time and believes paper only where there is evidence of it. A grant whose document
/// was handed out and of which nothing was heard holds the letter even after it expired: paper may be out, and only the
/// kiosk or a person can tell.
public final class PrintDesk implements PrintSettlement {
    public static final Duration GRANT_LIFE = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(PrintDesk.class);
    private static final String UNCERTAIN_CALL = "print-uncertain";
    /// By then a kiosk in touch has asked again.
    private static final Integer RECALL_SECONDS = 60;
    private static final Set<String> PAPER = Set.of("COUNTER", "PROCESS_ID", "PERSON");

    private final Store store;
    private final RequestTable requests;
    private final LetterTable letters;
    private final Calls calls;
    private final Audit audit;
    private final RandomIds ids;
    private final VillageTime time;
    private final LeaseTable leases = new LeaseTable();

    public PrintDesk(
            Store store,
            RequestTable requests,
            LetterTable letters,
            Calls calls,
            Audit audit,
            RandomIds ids,
            VillageTime time) {
        this.store = store;
        this.requests = requests;
        this.letters = letters;
        this.calls = calls;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /// Leave for the session's kiosk. Asked again before anything was reported, it is the same leave, so that the
    /// kiosk's ledger knows it. A ledger that was lost in between knows nothing: then a person must say whether
    /// paper came out.
    ///
    /// @param epoch names the kiosk's ledger, where it says so
    public Reply<PrintGrant> grant(ResidentSession session, String letterId, Optional<String> epoch) {
        return store.write(tx -> {
            var letter = letters.find(tx, letterId);
            var request = letter.flatMap(found -> requests.find(tx, found.request()))
                    .filter(row -> row.nik().equals(session.nik()));
            if (letter.isEmpty() || request.isEmpty()) {
                return Refusal.NOT_FOUND.reply();
            }
            return refusal(session, letter.get(), request.get())
                    .<Reply<PrintGrant>>map(Refusal::reply)
                    .orElseGet(() -> held(tx, new Asking(session.kiosk(), epoch), letter.get()));
        });
    }

    private Optional<Refusal> refusal(ResidentSession session, LetterRow letter, RequestRow request) {
        if (letter.collectAt() == CollectAt.COUNTER) {
            return Optional.of(Refusal.COLLECT_AT_COUNTER);
        }
        if (request.status() == PermohonanStatus.SUDAH_DIAMBIL) {
            return Optional.of(Refusal.ALREADY_PRINTED);
        }
        if (request.status() != PermohonanStatus.SIAP_DIAMBIL
                || letter.validity(time.today()) != Validity.BERLAKU
                || letter.sha256().isEmpty()) {
            return Optional.of(Refusal.NOT_READY);
        }
        return session.opens(request.id()) ? Optional.empty() : Optional.of(Refusal.SECOND_FACTOR_NEEDED);
    }

    private record Asking(String kiosk, Optional<String> epoch) {}

    private Reply<PrintGrant> held(Tx tx, Asking asking, LetterRow letter) {
        var holder = GrantRow.holding(tx, letter.id());
        if (holder.isEmpty()) {
            return granted(tx, asking, letter);
        }
        var grant = holder.get();
        return switch (grant.state()) {
            case PRINTED -> Refusal.ALREADY_PRINTED.reply();
            case UNCERTAIN, NOT_PRINTED -> Refusal.GRANTED_ELSEWHERE.reply();
            case OPEN -> {
                if (grant.kiosk().equals(asking.kiosk())) {
                    yield grant.fetched() && grant.isForgotten(asking.epoch())
                            ? doubted(tx, grant)
                            : renewed(tx, grant, asking, letter);
                }
                yield leases.find(tx, grant.id()).isPresent()
                        ? leasedElsewhere(tx, grant, asking, letter)
                        : elsewhere(tx, grant, asking, letter);
            }
        };
    }

    private Reply<PrintGrant> elsewhere(Tx tx, GrantRow grant, Asking asking, LetterRow letter) {
        return time.now().isBefore(grant.expiresAt()) || grant.fetched()
                ? Refusal.GRANTED_ELSEWHERE.reply()
                : replaced(tx, grant, asking, letter);
    }

    /// The kiosk that holds it gives it up when it asks next; until then nobody knows that it did not print it.
    private Reply<PrintGrant> leasedElsewhere(Tx tx, GrantRow grant, Asking asking, LetterRow letter) {
        if (!grant.fetched()) {
            return replaced(tx, grant, asking, letter);
        }
        leases.recall(tx, grant.id(), time.now());
        var soon = leases.isInTouch(tx, grant.kiosk(), time.now()) ? RECALL_SECONDS : null;
        return new Reply.Refused<>(Refusal.LEASED_ELSEWHERE.at(grant.kiosk(), soon));
    }

    private Reply<PrintGrant> replaced(Tx tx, GrantRow unused, Asking asking, LetterRow letter) {
        settle(tx, unused, State.NOT_PRINTED, new PrintReport(PrintReport.Disposition.NOT_PRINTED, null, 0));
        return granted(tx, asking, letter);
    }

    private Reply<PrintGrant> doubted(Tx tx, GrantRow forgotten) {
        settle(tx, forgotten, State.UNCERTAIN, new PrintReport(PrintReport.Disposition.UNCERTAIN, null, 0));
        return Refusal.GRANTED_ELSEWHERE.reply();
    }

    private Reply<PrintGrant> granted(Tx tx, Asking asking, LetterRow letter) {
        var grant = new GrantRow(
                ids.id(), letter.id(), asking.kiosk(), State.OPEN, time.now().plus(GRANT_LIFE), asking.epoch(), false);
        grant.add(tx, time.now());
        VillageEvent.PRINT_GRANTED.on(LOG).addKeyValue("kiosk", asking.kiosk()).log();
        return view(grant, letter);
    }

    /// A lease keeps its long life.
    private Reply<PrintGrant> renewed(Tx tx, GrantRow grant, Asking asking, LetterRow letter) {
        var soon = time.now().plus(GRANT_LIFE);
        var until = soon.isAfter(grant.expiresAt()) ? soon : grant.expiresAt();
        leases.keep(tx, grant.id());
        return view(grant.renewed(tx, until, asking.epoch().or(grant::epoch)), letter);
    }

    private static Reply<PrintGrant> view(GrantRow grant, LetterRow letter) {
        return new Reply.Given<>(body(grant, letter));
    }

    static PrintGrant body(GrantRow grant, LetterRow letter) {
        return new PrintGrant(
                grant.id(),
                letter.id(),
                letter.nomor(),
                letter.sha256().orElseThrow(),
                letter.pages(),
                letter.paper(),
                1,
                grant.expiresAt());
    }

    /// The signed PDF of a grant of this kiosk that is open and has not expired, of a letter that is still good.
    public Reply<byte[]> document(String kiosk, String grantId) {
        return store.write(tx -> {
            var grant = GrantRow.find(tx, grantId).filter(found -> found.kiosk().equals(kiosk));
            if (grant.isEmpty()) {
                return Refusal.NOT_FOUND.reply();
            }
            if (grant.get().state() != State.OPEN
                    || !time.now().isBefore(grant.get().expiresAt())) {
                return Refusal.NOT_READY.reply();
            }
            if (!isGood(tx, grant.get().letter()) || isRecalled(tx, grantId)) {
                return Refusal.NOT_READY.reply();
            }
            tx.update("UPDATE print_grant SET fetched_at = ? WHERE id = ?", time.now(), grantId);
            return letters.pdf(tx, grant.get().letter())
                    .<Reply<byte[]>>map(Reply.Given::new)
                    .orElseGet(Refusal.NOT_READY::reply);
        });
    }

    private boolean isRecalled(Tx tx, String grant) {
        return leases.find(tx, grant).filter(LeaseTable.LeaseRow::recalled).isPresent();
    }

    /// It may have been revoked since it was granted.
    private boolean isGood(Tx tx, String letter) {
        return letters.find(tx, letter)
                .filter(found -> found.validity(time.today()) == Validity.BERLAKU)
                .isPresent();
    }

    /// What the kiosk says became of its grant. True once it is written down; repeating it changes nothing.
    public Reply<Boolean> report(String kiosk, String grantId, PrintReport report) {
        return store.write(tx -> {
            var grant = GrantRow.find(tx, grantId).filter(found -> found.kiosk().equals(kiosk));
            if (grant.isEmpty()) {
                return Refusal.NOT_FOUND.reply();
            }
            var said = believed(report);
            if (isNews(tx, grant.get(), said)) {
                settle(tx, grant.get(), said, report);
            }
            return new Reply.Given<>(true);
        });
    }

    /// Bytes that were taken are not yet paper.
    private static State believed(PrintReport report) {
        return switch (report.disposition()) {
            case PRINTED ->
                PAPER.contains(report.evidence() == null ? "" : report.evidence()) ? State.PRINTED : State.UNCERTAIN;
            case NOT_PRINTED -> State.NOT_PRINTED;
            case UNCERTAIN -> State.UNCERTAIN;
        };
    }

    /// What was printed stays printed, a person's word settles what was uncertain, and paper that turns up late counts
    /// unless the letter went out by another grant meanwhile.
    private static boolean isNews(Tx tx, GrantRow grant, State said) {
        return switch (grant.state()) {
            case OPEN -> true;
            case UNCERTAIN -> said != State.UNCERTAIN;
            case NOT_PRINTED ->
                said == State.PRINTED && GrantRow.holding(tx, grant.letter()).isEmpty();
            case PRINTED -> false;
        };
    }

    void settle(Tx tx, GrantRow grant, State state, PrintReport report) {
        leases.end(tx, grant.id());
        tx.update(
                "UPDATE print_grant SET state = ?, evidence = ?, impressions = ?, reported_at = ? WHERE id = ?",
                state,
                report.evidence(),
                report.impressions(),
                time.now(),
                grant.id());
        var request = letters.find(tx, grant.letter()).orElseThrow().request();
        VillageEvent.PRINT_REPORTED
                .on(LOG)
                .addKeyValue("kiosk", grant.kiosk())
                .addKeyValue("state", state)
                .log();
        var who = "Anjungan " + grant.kiosk();
        if (PrintReport.RESIDENT.equals(report.by())) {
            var word = state == State.PRINTED ? "Memastikan surat keluar" : "Menyatakan surat tidak keluar";
            audit.add(tx, time.now(), Audit.RESIDENT, word, request, who);
        }
        switch (state) {
            case PRINTED -> {
                calmed(tx, grant);
                requests.move(tx, request, PermohonanStatus.SUDAH_DIAMBIL, Optional.empty(), time.now());
                audit.add(tx, time.now(), who, "Surat dicetak", request, String.valueOf(report.evidence()));
            }
            case UNCERTAIN -> {
                calls.add(tx, grant.kiosk(), UNCERTAIN_CALL, time.now());
                audit.add(tx, time.now(), who, "Belum pasti tercetak", request, "");
            }
            case OPEN, NOT_PRINTED -> {
                calmed(tx, grant);
                audit.add(tx, time.now(), who, "Surat tidak tercetak", request, "");
            }
        }
    }

    /// The kiosk's call is answered by itself once it has no print left that nobody knows of.
    private void calmed(Tx tx, GrantRow grant) {
        if (!GrantRow.uncertainAt(tx, grant.kiosk())) {
            calls.settled(tx, grant.kiosk(), UNCERTAIN_CALL, time.now());
        }
    }

    @Override
    public Set<String> unsettled(Tx tx) {
        return GrantRow.unsettled(tx, time.now());
    }

    @Override
    public boolean settle(Tx tx, LetterRow letter, boolean printed) {
        var disposition = printed ? PrintReport.Disposition.PRINTED : PrintReport.Disposition.NOT_PRINTED;
        var holder = GrantRow.holding(tx, letter.id()).filter(grant -> nobodyKnows(tx, grant));
        holder.ifPresent(grant -> settle(
                tx, grant, printed ? State.PRINTED : State.NOT_PRINTED, new PrintReport(disposition, "PERSON", 0)));
        return holder.isPresent();
    }

    @Override
    public TakenBack takeBack(Tx tx, LetterRow letter) {
        var holder = GrantRow.holding(tx, letter.id());
        if (holder.isEmpty()) {
            return TakenBack.YES;
        }
        var grant = holder.get();
        if (grant.state() == State.OPEN && !grant.fetched()) {
            settle(tx, grant, State.NOT_PRINTED, new PrintReport(PrintReport.Disposition.NOT_PRINTED, null, 0));
            return TakenBack.YES;
        }
        if (grant.state() == State.OPEN && leases.find(tx, grant.id()).isPresent()) {
            leases.recall(tx, grant.id(), time.now());
            return TakenBack.RECALLED;
        }
        return TakenBack.NO;
    }

    /// A kiosk that may still be printing is left alone, and one that holds a lease may print it yet.
    private boolean nobodyKnows(Tx tx, GrantRow grant) {
        return grant.state() == State.UNCERTAIN
                || (grant.state() == State.OPEN
                        && !time.now().isBefore(grant.expiresAt())
                        && leases.find(tx, grant.id()).isEmpty());
    }
}
