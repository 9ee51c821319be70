package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.village.catalogue.LetterCatalogue;
import id.desa.anjungan.village.catalogue.LetterKind;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.letter.BrokenTemplateException;
import id.desa.anjungan.village.letter.LetterRenderer.Pdf;
import id.desa.anjungan.village.number.LetterNumbers;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.signing.LetterSigner;
import id.desa.anjungan.village.signing.LetterSigner.SigningKey;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The office's rules over the store: roles, statuses, four eyes, reasons, and the one transaction that issues a
/// letter.
public final class OfficeDesk implements ServiceDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OfficeDesk.class);
    /// Those that are over in the queue; older ones stay in the file.
    private static final int ARCHIVE = 200;

    private static final int LONGEST_REASON = 300;
    private static final Set<Role> PETUGAS = Set.of(Role.PETUGAS);
    private static final Set<Role> KADES = Set.of(Role.KADES);
    private static final Set<Role> ANYBODY = Set.of(Role.values());
    private static final Set<PermohonanStatus> OPEN =
            Set.of(PermohonanStatus.SEDANG_DIPERIKSA, PermohonanStatus.MENUNGGU_TANDA_TANGAN);

    /// A slip is still of use.
    private static final Set<PermohonanStatus> COLLECTABLE = Set.of(
            PermohonanStatus.BELUM_LENGKAP,
            PermohonanStatus.SEDANG_DIPERIKSA,
            PermohonanStatus.MENUNGGU_TANDA_TANGAN,
            PermohonanStatus.SIAP_DIAMBIL);

    private final Store store;
    private final Register register;
    private final LetterCatalogue catalogue;
    private final RequestTable requests;
    private final LetterTable letters;
    private final LetterShelf shelf;
    private final PrintSettlement prints;
    private final LetterPress press;
    private final LetterSigner signer;
    private final LetterNumbers numbers;
    private final Contents contents;
    private final Calls calls;
    private final DeferredTable deferred;
    private final Audit audit;
    private final RandomIds ids;
    private final VillageTime time;
    private final SigningTries signingTries = new SigningTries();
    private final ReentrantLock unlocking = new ReentrantLock(true);

    public OfficeDesk(
            Store store,
            Register register,
            LetterCatalogue catalogue,
            RequestTable requests,
            LetterTable letters,
            LetterShelf shelf,
            PrintSettlement prints,
            LetterPress press,
            LetterSigner signer,
            LetterNumbers numbers,
            Calls calls,
            DeferredTable deferred,
            Audit audit,
            RandomIds ids,
            VillageTime time) {
        this.store = store;
        this.register = register;
        this.catalogue = catalogue;
        this.requests = requests;
        this.letters = letters;
        this.shelf = shelf;
        this.prints = prints;
        this.press = press;
        this.signer = signer;
        this.numbers = numbers;
        this.contents = new Contents(register);
        this.calls = calls;
        this.deferred = deferred;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    @Override
    public List<Entry> queue(Officer who, Optional<PermohonanStatus> status) {
        return store.read(tx -> {
            var unsettled = prints.unsettled(tx);
            var withoutPin = deferred.withoutPin(tx);
            var household = who.nik().flatMap(nik -> register.find(tx, nik)).map(Penduduk::noKk);
            return requests.queue(tx, status, ARCHIVE).stream()
                    .map(row -> queued(row, household, unsettled, withoutPin))
                    .toList();
        });
    }

    @Override
    public Optional<Dossier> dossier(Officer who, String requestId) {
        return store.read(tx -> requests.find(tx, requestId).map(row -> dossier(tx, who, row)));
    }

    @Override
    public Result approve(Officer who, String requestId) {
        return act(
                who,
                requestId,
                PETUGAS,
                Set.of(PermohonanStatus.SEDANG_DIPERIKSA),
                (tx, row) -> move(tx, who, row, PermohonanStatus.MENUNGGU_TANDA_TANGAN, "Disetujui", Optional.empty()));
    }

    @Override
    public Result giveBack(Officer who, String requestId, String reason) {
        return withReason(
                reason,
                text -> act(
                        who,
                        requestId,
                        ANYBODY,
                        OPEN,
                        (tx, row) ->
                                move(tx, who, row, PermohonanStatus.BELUM_LENGKAP, "Dikembalikan", Optional.of(text))));
    }

    @Override
    public Result reject(Officer who, String requestId, String reason) {
        var from = Set.of(
                PermohonanStatus.BELUM_LENGKAP,
                PermohonanStatus.SEDANG_DIPERIKSA,
                PermohonanStatus.MENUNGGU_TANDA_TANGAN);
        return withReason(
                reason,
                text -> act(
                        who,
                        requestId,
                        ANYBODY,
                        from,
                        (tx, row) -> move(tx, who, row, PermohonanStatus.DITOLAK, "Ditolak", Optional.of(text))));
    }

    @Override
    public Result completed(Officer who, String requestId) {
        return act(
                who,
                requestId,
                PETUGAS,
                Set.of(PermohonanStatus.BELUM_LENGKAP),
                (tx, row) -> move(tx, who, row, PermohonanStatus.SEDANG_DIPERIKSA, "Dilengkapi", Optional.empty()));
    }

    @Override
    public Result handOver(Officer who, String requestId) {
        return act(who, requestId, PETUGAS, Set.of(PermohonanStatus.SIAP_DIAMBIL), (tx, row) -> {
            var letter = letters.ofRequest(tx, row.id()).orElseThrow();
            if (letter.revoked()) {
                return new Result.WrongStatus(row.status());
            }
            return switch (prints.takeBack(tx, letter)) {
                case NO -> new Result.KioskPrints();
                case RECALLED -> new Result.KioskHolds();
                case YES ->
                    move(
                            tx,
                            who,
                            row,
                            PermohonanStatus.SUDAH_DIAMBIL,
                            letter.collectAt() == CollectAt.COUNTER
                                    ? "Diserahkan di loket"
                                    : "Dicetak dan diserahkan di loket",
                            Optional.empty());
            };
        });
    }

    @Override
    public Result newSlip(Officer who, String requestId, boolean ktpSeen) {
        if (!ktpSeen) {
            return new Result.KtpNotSeen();
        }
        return act(who, requestId, PETUGAS, COLLECTABLE, (tx, row) -> {
            audit.add(tx, time.now(), who.nama(), "Slip baru dibuat, KTP asli dilihat", row.id(), "");
            return new Result.SlipMade(entry(tx, who, row, prints.unsettled(tx)), requests.nextSlip(tx, row.id()));
        });
    }

    @Override
    public Result settlePrint(Officer who, String requestId, boolean paperCameOut) {
        return act(who, requestId, PETUGAS, Set.of(PermohonanStatus.SIAP_DIAMBIL), (tx, row) -> {
            var letter = letters.ofRequest(tx, row.id()).orElseThrow();
            if (!prints.settle(tx, letter, paperCameOut)) {
                return new Result.WrongStatus(row.status());
            }
            var what = paperCameOut ? "Dipastikan tercetak" : "Dipastikan tidak tercetak";
            audit.add(tx, time.now(), who.nama(), what, row.id(), "");
            return new Result.Done();
        });
    }

    @Override
    public Result revoke(Officer who, String requestId, String reason) {
        var from = Set.of(PermohonanStatus.SIAP_DIAMBIL, PermohonanStatus.SUDAH_DIAMBIL);
        return withReason(
                reason,
                text -> act(who, requestId, KADES, from, (tx, row) -> {
                    var letter = letters.ofRequest(tx, row.id()).orElseThrow();
                    if (letter.revoked()) {
                        return new Result.WrongStatus(row.status());
                    }
                    letters.revoke(tx, letter.id(), text, time.now());
                    audit.add(tx, time.now(), who.nama(), "Surat dicabut", row.id(), text);
                    return new Result.Done();
                }));
    }

    @Override
    public Result sign(Officer who, String requestId, char[] passphrase) {
        var barred =
                store.read(tx -> refusal(tx, who, requestId, KADES, Set.of(PermohonanStatus.MENUNGGU_TANDA_TANGAN)));
        if (barred.isPresent()) {
            return barred.get();
        }
        if (!signer.electronic()) {
            return issue(who, requestId, Optional.empty());
        }
        return unlock(who, passphrase)
                .map(unlock -> signed(who, requestId, unlock))
                .orElseGet(Result.SigningRests::new);
    }

    /// Empty where signing rests. One at a time, so that right passphrases at once do not look like guesses.
    private Optional<LetterSigner.Unlock> unlock(Officer who, char[] passphrase) {
        unlocking.lock();
        try {
            if (store.write(tx -> signingTries.take(tx, who, time.now())).isPresent()) {
                return Optional.empty();
            }
            var unlock = signer.unlock(passphrase);
            if (!(unlock instanceof LetterSigner.Unlock.WrongPassphrase)) {
                store.run(tx -> signingTries.clear(tx, who));
            }
            return Optional.of(unlock);
        } finally {
            unlocking.unlock();
        }
    }

    private Result signed(Officer who, String requestId, LetterSigner.Unlock unlock) {
        return switch (unlock) {
            case LetterSigner.Unlock.WrongPassphrase() -> wrongPassphrase(who);
            case LetterSigner.Unlock.NoCertificate() ->
                new Result.Failed("Sertifikat tanda tangan tidak dapat dipakai");
            case LetterSigner.Unlock.Unlocked(var key) -> {
                try (key) {
                    yield issue(who, requestId, Optional.of(key));
                }
            }
        };
    }

    private Result wrongPassphrase(Officer who) {
        if (!store.<Boolean>read(tx -> signingTries.rests(tx, who, time.now()))) {
            return new Result.WrongPassphrase();
        }
        VillageEvent.SIGN_IN_LOCKED.on(LOG).addKeyValue("who", "signer").log();
        return new Result.SigningRests();
    }

    /// One transaction: number, QR, seal, status. Whatever fails in it gives the number back, for nobody saw it.
    private Result issue(Officer who, String requestId, Optional<SigningKey> key) {
        try {
            return act(who, requestId, KADES, Set.of(PermohonanStatus.MENUNGGU_TANDA_TANGAN), (tx, row) -> {
                var letter = numbered(tx, row, key.isPresent() ? CollectAt.KIOSK : CollectAt.COUNTER);
                letters.add(tx, letter, who.nama(), time.now());
                letters.seal(tx, letter.id(), press.press(contents.of(tx, row, letter.tanggal()), letter, key));
                VillageEvent.LETTER_SIGNED
                        .on(LOG)
                        .addKeyValue("jenis", row.jenis())
                        .log();
                return move(tx, who, row, PermohonanStatus.SIAP_DIAMBIL, "Ditandatangani", Optional.empty());
            });
        } catch (BrokenTemplateException e) {
            VillageEvent.LETTER_FAILED
                    .on(LOG)
                    .addKeyValue("problem", e.problem())
                    .log();
            return new Result.Failed("Templat surat perlu diperbaiki");
        }
    }

    private LetterRow numbered(Tx tx, RequestRow row, CollectAt collectAt) {
        var kind = catalogue.find(row.jenis()).orElseThrow(() -> new IllegalStateException("a kind that is gone"));
        var today = time.today();
        return new LetterRow(
                ids.id(),
                row.id(),
                numbers.next(tx, kind.kode(), today),
                today,
                kind.validUntil(today),
                ids.id(),
                letters.freshCode(tx, ids),
                collectAt,
                press.desa().paper(),
                1,
                Optional.empty(),
                false);
    }

    @Override
    public Optional<Pdf> page(Officer who, String requestId) {
        var row = store.read(tx -> requests.find(tx, requestId));
        var letter = store.read(tx -> letters.ofRequest(tx, requestId));
        return letter.isPresent()
                ? letter.flatMap(
                        issued -> shelf.pdf(issued).map(bytes -> new Pdf(bytes, issued.pages(), issued.paper())))
                : row.map(open -> press.konsep(store.read(tx -> contents.of(tx, open, time.today()))));
    }

    @Override
    public List<Call> calls() {
        return store.read(calls::open);
    }

    @Override
    public void answered(Officer who, long callId) {
        store.run(tx -> calls.answered(tx, callId, who.nama(), time.now()));
    }

    private interface Act {
        Result on(Tx tx, RequestRow row);
    }

    private interface ReasonedAct {
        Result because(String reason);
    }

    private Result act(Officer who, String id, Set<Role> roles, Set<PermohonanStatus> from, Act act) {
        return store.write(tx -> refusal(tx, who, id, roles, from)
                .orElseGet(() -> act.on(tx, requests.find(tx, id).orElseThrow())));
    }

    private Optional<Result> refusal(Tx tx, Officer who, String id, Set<Role> roles, Set<PermohonanStatus> from) {
        var row = requests.find(tx, id);
        if (row.isEmpty()) {
            return Optional.of(new Result.Unknown());
        }
        if (isOwnHousehold(tx, who, row.get())) {
            return Optional.of(new Result.OwnHousehold());
        }
        if (!roles.contains(who.role())) {
            return Optional.of(new Result.WrongRole());
        }
        return from.contains(row.get().status())
                ? Optional.empty()
                : Optional.of(new Result.WrongStatus(row.get().status()));
    }

    private static Result withReason(String reason, ReasonedAct act) {
        var text = reason.strip();
        return text.isEmpty() || text.length() > LONGEST_REASON ? new Result.ReasonNeeded() : act.because(text);
    }

    private Result move(Tx tx, Officer who, RequestRow row, PermohonanStatus to, String what, Optional<String> reason) {
        requests.move(tx, row.id(), to, reason, time.now());
        audit.add(tx, time.now(), who.nama(), what, row.id(), reason.orElse(""));
        VillageEvent.REQUEST_MOVED.on(LOG).addKeyValue("to", to).log();
        return new Result.Done();
    }

    private boolean isOwnHousehold(Tx tx, Officer who, RequestRow row) {
        return who.nik()
                .flatMap(nik -> register.find(tx, nik))
                .filter(officer -> officer.sameHousehold(register.get(tx, row.nik())))
                .isPresent();
    }

    private Entry entry(Tx tx, Officer who, RequestRow row, Set<String> unsettled) {
        return new Entry(
                row.id(),
                row.registration(),
                nameOf(row.jenis()),
                register.get(tx, row.nik()).nama(),
                row.status(),
                row.createdAt(),
                row.changedAt(),
                isOwnHousehold(tx, who, row),
                unsettled.contains(row.id()),
                deferred.of(tx, row.id()).filter(DeferredRow::withoutPin).isPresent());
    }

    private Entry queued(
            RequestTable.QueueRow row, Optional<String> household, Set<String> unsettled, Set<String> withoutPin) {
        return new Entry(
                row.id(),
                row.registration(),
                nameOf(row.jenis()),
                row.nama(),
                row.status(),
                row.createdAt(),
                row.changedAt(),
                household.filter(row.noKk()::equals).isPresent(),
                unsettled.contains(row.id()),
                withoutPin.contains(row.id()));
    }

    private String nameOf(String jenis) {
        return catalogue.find(jenis).map(kind -> kind.letter().name().id()).orElse(jenis);
    }

    private Dossier dossier(Tx tx, Officer who, RequestRow row) {
        var pemohon = register.get(tx, row.nik());
        var letter = letters.ofRequest(tx, row.id());
        var kind = catalogue.find(row.jenis());
        return new Dossier(
                entry(tx, who, row, prints.unsettled(tx)),
                pemohon,
                row.untuk().map(nik -> register.get(tx, nik)),
                register.household(tx, pemohon),
                kind.map(found -> labelled(found, row.answers())).orElse(List.of()),
                kind.map(found -> found.letter().syarat().stream()
                                .map(words -> words.id())
                                .toList())
                        .orElse(List.of()),
                row.reason(),
                letter.map(LetterRow::nomor),
                letter.filter(issued -> issued.collectAt() == CollectAt.COUNTER).isPresent(),
                letter.filter(LetterRow::revoked).isPresent(),
                signer.electronic(),
                audit.of(tx, row.id()),
                deferred.of(tx, row.id()).map(OfficeDesk::deferral));
    }

    private static Deferral deferral(DeferredRow row) {
        return new Deferral(DeferredTable.number(row), row.kiosk(), row.takenAt(), row.heardAt(), row.withoutPin());
    }

    @Override
    public List<Kept> kept() {
        return store.read(deferred::kept).stream()
                .map(row -> new Kept(
                        row.id(),
                        deferral(row),
                        row.nik(),
                        nameOf(row.jenis()),
                        catalogue
                                .find(row.jenis())
                                .map(kind -> labelled(kind, row.answers()))
                                .orElse(List.of()),
                        row.whyKept().orElse("")))
                .toList();
    }

    @Override
    public void settled(Officer who, String keptId) {
        store.run(tx -> deferred.settle(tx, keptId, who.nama(), time.now()));
    }

    private static List<Labelled> labelled(LetterKind kind, Map<String, String> answers) {
        return kind.readable(answers).stream()
                .map(answer -> new Labelled(answer.getKey(), answer.getValue()))
                .toList();
    }
}
