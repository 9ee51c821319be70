package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PickupSlip;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.village.account.ResidentSession;
import id.desa.anjungan.village.catalogue.FormAnswers;
import id.desa.anjungan.village.catalogue.LetterCatalogue;
import id.desa.anjungan.village.catalogue.LetterKind;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.letter.LetterContent;
import id.desa.anjungan.village.number.Counter;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.slip.PickupCodes;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a resident can do with letters at a kiosk. Every act is checked here, whatever the kiosk showed.
public final class RequestDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);

    private static final Step SENT = new Step(Audit.RESIDENT, "Permohonan dikirim", "");

    private final Store store;
    private final Register register;
    private final LetterCatalogue catalogue;
    private final RequestTable requests;
    private final LetterTable letters;
    private final LetterPress press;
    private final PickupCodes codes;
    private final Audit audit;
    private final RandomIds ids;
    private final VillageTime time;
    private final Counter counter = new Counter();

    public RequestDesk(
            Store store,
            Register register,
            LetterCatalogue catalogue,
            RequestTable requests,
            LetterTable letters,
            LetterPress press,
            PickupCodes codes,
            Audit audit,
            RandomIds ids,
            VillageTime time) {
        this.store = store;
        this.register = register;
        this.catalogue = catalogue;
        this.requests = requests;
        this.letters = letters;
        this.press = press;
        this.codes = codes;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    /// @param first false for the repetition of a request that was received before
    public record Received(RequestReceived body, boolean first) {}

    /// A form that was read: whom the letter is about, and what it says.
    private record Asked(LetterKind kind, Penduduk pemohon, Optional<Penduduk> untuk, Map<String, String> answers) {}

    public Biodata biodata(ResidentSession session) {
        return store.read(tx -> {
            var resident = register.get(tx, session.nik());
            var household = register.household(tx, resident).stream()
                    .map(p -> new Biodata.FamilyMember(session.refOf(p.nik()), p.nama(), p.hubunganKeluarga()))
                    .toList();
            return new Biodata(BiodataRows.of(resident), household);
        });
    }

    public Requests requests(ResidentSession session) {
        return store.read(tx -> new Requests(requests.ownedBy(tx, session.nik()).stream()
                .map(row -> view(tx, row))
                .toList()));
    }

    /// The letter as it would look, marked KONSEP.
    public Reply<byte[]> preview(ResidentSession session, NewRequest request) {
        return store.read(tx -> read(tx, session, request))
                .map(asked -> press.konsep(new LetterContent(
                                asked.kind().code(), asked.pemohon(), asked.untuk(), asked.answers(), time.today()))
                        .bytes());
    }

    /// Asks for a letter, once for one key, however many repeat it at once.
    public Reply<Received> ask(ResidentSession session, String key, NewRequest request) {
        var once = new RequestTable.Idempotency(key, digest(request));
        return store.write(tx -> asked(tx, session, once, request, SENT));
    }

    /// What the audit says of a request that came.
    record Step(String who, String what, String about) {}

    /// One that was asked for while nobody could be reached, within the transaction that hears it.
    Reply<Received> askLate(Tx tx, ResidentSession applicant, String key, NewRequest request, Step step) {
        return asked(tx, applicant, new RequestTable.Idempotency(key, digest(request)), request, step);
    }

    private Reply<Received> asked(
            Tx tx, ResidentSession session, RequestTable.Idempotency once, NewRequest request, Step step) {
        return requests.bodyDigest(tx, session.nik(), once.key())
                .map(known -> known.equals(once.bodyDigest())
                        ? repeated(tx, session.nik(), once.key())
                        : Refusal.KEY_REUSED.<Received>reply())
                .orElseGet(() -> read(tx, session, request).then(asked -> received(tx, session, asked, once, step)));
    }

    /// A new slip; needs the second factor for this request.
    public Reply<PickupSlip> newSlip(ResidentSession session, String id) {
        return store.write(tx -> {
            var own = requests.find(tx, id).filter(row -> row.nik().equals(session.nik()));
            if (own.isEmpty()) {
                return Refusal.NOT_FOUND.reply();
            }
            return session.opens(id)
                    ? new Reply.Given<>(new PickupSlip(requests.nextSlip(tx, id)))
                    : Refusal.SECOND_FACTOR_NEEDED.reply();
        });
    }

    private Reply<Received> repeated(Tx tx, Nik owner, String key) {
        var row = requests.byKey(tx, owner, key).orElseThrow();
        return new Reply.Given<>(new Received(answer(tx, row), false));
    }

    private Reply<Received> received(
            Tx tx, ResidentSession session, Asked asked, RequestTable.Idempotency once, Step step) {
        var now = time.now();
        var today = time.today();
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(today);
        var row = new RequestRow(
                ids.id(),
                String.format(Locale.ROOT, "REG-%s-%03d", day, counter.next(tx, "reg/" + day)),
                session.nik(),
                asked.untuk().map(Penduduk::nik),
                asked.kind().code(),
                asked.answers(),
                PermohonanStatus.SEDANG_DIPERIKSA,
                Optional.empty(),
                now,
                now);
        if (requests.isOpenSince(tx, row, VillageTime.startOf(today))) {
            return Refusal.ALREADY_ASKED.reply();
        }
        requests.add(tx, row, once);
        if (step.equals(SENT)) { // else nobody was there to be told the code
            codes.add(tx, row.id(), session.kiosk());
        }
        var from = "Anjungan " + session.kiosk() + (step.about().isEmpty() ? "" : ", " + step.about());
        audit.add(tx, now, step.who(), step.what(), row.id(), from);
        VillageEvent.REQUEST_RECEIVED
                .on(LOG)
                .addKeyValue("jenis", row.jenis())
                .addKeyValue("kiosk", session.kiosk())
                .log();
        return new Reply.Given<>(new Received(answer(tx, row), true));
    }

    private RequestReceived answer(Tx tx, RequestRow row) {
        return new RequestReceived(
                view(tx, row),
                requests.slip(tx, row.id()),
                codes.of(tx, row.id()).orElse(null));
    }

    private Reply<Asked> read(Tx tx, ResidentSession session, NewRequest request) {
        var kind = catalogue.find(request.jenis());
        if (kind.isEmpty()) {
            return Refusal.JENIS_UNKNOWN.reply();
        }
        return new FormAnswers(time.today().getYear())
                .read(kind.get(), request.answers())
                .then(answers -> about(tx, session, kind.get(), answers));
    }

    private Reply<Asked> about(Tx tx, ResidentSession session, LetterKind kind, Map<String, String> answers) {
        var pemohon = register.get(tx, session.nik());
        var field = kind.memberField().filter(answers::containsKey);
        var rest = new HashMap<>(answers);
        var ref = field.map(rest::remove);
        var member = ref.flatMap(wanted -> register.household(tx, pemohon).stream()
                .filter(p -> session.refOf(p.nik()).equals(wanted))
                .findFirst());
        if (ref.isPresent() && member.isEmpty()) {
            return new Reply.Refused<>(Refusal.ANSWER_INVALID.field(field.orElseThrow()));
        }
        var untuk = member.filter(p -> !p.nik().equals(pemohon.nik()));
        return kind.isFor(untuk.orElse(pemohon))
                ? new Reply.Given<>(new Asked(kind, pemohon, untuk, rest))
                : Refusal.NOT_ELIGIBLE.reply();
    }

    private Permohonan view(Tx tx, RequestRow row) {
        var name = catalogue
                .find(row.jenis())
                .map(kind -> kind.letter().name())
                .orElse(Words.of(row.jenis(), row.jenis()));
        return new Permohonan(
                row.id(),
                row.registration(),
                row.jenis(),
                name,
                row.status(),
                row.createdAt(),
                row.changedAt(),
                row.reason().orElse(null),
                letters.ofRequest(tx, row.id())
                        .map(letter -> letter.view(time.today()))
                        .orElse(null));
    }

    private static String digest(NewRequest request) {
        return Keyed.sha256(
                ContractJson.mapper().writeValueAsString(Map.of(request.jenis(), new TreeMap<>(request.answers()))));
    }
}
