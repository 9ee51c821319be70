package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.FormField;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.Leases;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.Permohonan;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.PickupSlip;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.PrintReport;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.ReadyLetter;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.ResidentSummary;
import id.desa.anjungan.backend.api.SignedIn;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.letter.LateKeeping;
import id.desa.anjungan.kiosk.letter.LateReceipt;
import id.desa.anjungan.kiosk.letter.Who;
import id.desa.anjungan.kiosk.verify.KnownVillages;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.Dated;
import id.desa.anjungan.kiosk.village.LastHeard;
import id.desa.anjungan.kiosk.village.VillageBackend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A village with one resident, whose link a test can cut.
final class FakeVillage implements VillageBackend {
    static final Nik NIK = Nik.of("9901015704880001");
    static final Pin PIN = Pin.of("274019");
    static final String SLIP = "aaa.bbb.ccc";
    /// How this village names the resident to this kiosk.
    static final String REF = "residentofthiskiosk001";

    final List<String> calls = new ArrayList<>();
    Answer.@Nullable Fault fault;

    @Nullable
    String ref = REF;

    boolean breaks;
    boolean officerHears = true;
    boolean demo = true;
    Optional<Dated<Catalogue>> kept = Optional.empty();
    /// What the kiosk keeps for it.
    final Map<UUID, Who> keptForLater = new LinkedHashMap<>();

    final LateKeeping late = (key, who, _, name) -> {
        keptForLater.put(key, who);
        return Optional.of(new LateReceipt(name, "T-7K3M9Q", SLIP, Instant.EPOCH, who instanceof Who.Known));
    };

    /// What the kiosk still has of it.
    final LastHeard lastHeard = new LastHeard() {
        @Override
        public Optional<Dated<VillageInfo>> info() {
            return Optional.empty();
        }

        @Override
        public Optional<Dated<Catalogue>> catalogue() {
            return kept;
        }
    };
    SignedIn.Level level = SignedIn.Level.L1;

    /// Knows no village: what the verifier finds is its own test's.
    final KnownVillages known = new KnownVillages() {
        @Override
        public Optional<VerificationDirectory> directory() {
            return Optional.empty();
        }

        @Override
        public Optional<Dated<Set<String>>> ownRevocations() {
            return Optional.empty();
        }

        @Override
        public Words nameOf(String jenis) {
            return Words.of(jenis, jenis);
        }

        @Override
        public Optional<String> ownKode() {
            return Optional.empty();
        }
    };

    @Override
    public Answer<VillageInfo> info() {
        return answer(
                "info",
                new VillageInfo(
                        "99.01.01.2001",
                        "Tirtawening",
                        "Wanasepi",
                        "Purwacarita",
                        "08.00–15.00",
                        demo,
                        PaperSize.A4,
                        List.of(
                                "sign-in-pin",
                                "sign-in-slip",
                                "letters",
                                "print-grants",
                                "leases",
                                "officer-call",
                                "rating",
                                "verification",
                                "deferred-requests"),
                        List.of()));
    }

    @Override
    public Answer<Catalogue> catalogue() {
        return answer(
                "catalogue",
                new Catalogue(List.of(new JenisSurat(
                        "SKU",
                        Words.of("Keterangan Usaha", "Business"),
                        Words.of("Untuk KUR", "For loans"),
                        "storefront",
                        List.of(Words.of("KTP", "KTP")),
                        List.of(new FormField(
                                "nama_usaha",
                                FormField.Type.TEXT,
                                Words.of("Nama usaha?", "Name?"),
                                Words.of("", ""),
                                true,
                                3,
                                60,
                                List.of(),
                                List.of("Warung"))),
                        Words.of("1 hari kerja", "1 working day"),
                        0,
                        Words.of("1 bulan", "1 month")))));
    }

    @Override
    public Answer<SignedIn> signIn(Nik nik, Pin pin) {
        if (breaks) {
            throw new IllegalStateException("broke on " + nik.digits());
        }
        if (nik.equals(NIK) && pin.equals(PIN)) {
            return answer("signIn", signedIn(SignedIn.Level.L1));
        }
        calls.add("signIn");
        return new Answer.Refused<>(problem(Problem.SIGN_IN_REFUSED, 4));
    }

    @Override
    public Answer<SignedIn> signInBySlip(String slip, Pin pin) {
        return slip.equals(SLIP) && pin.equals(PIN)
                ? answer("signInBySlip", signedIn(SignedIn.Level.L2))
                : new Answer.Refused<>(problem(Problem.SLIP_UNKNOWN, null));
    }

    @Override
    public Answer<SignedIn> elevate(String token, String slip) {
        return slip.equals(SLIP)
                ? answer("elevate", signedIn(SignedIn.Level.L2))
                : new Answer.Refused<>(problem(Problem.SLIP_UNKNOWN, null));
    }

    private SignedIn signedIn(SignedIn.Level now) {
        level = now;
        return new SignedIn("token", now, 600, new ResidentSummary("Ibu", "TRI WAHYUNI", NIK.masked(), 1, 0, ref));
    }

    @Override
    public void signOut(String token) {
        calls.add("signOut");
    }

    @Override
    public void keep(String token) {
        calls.add("keep");
    }

    @Override
    public Answer<Biodata> biodata(String token) {
        return answer("biodata", new Biodata(List.of(), List.of()));
    }

    @Override
    public Answer<Requests> requests(String token) {
        return answer("requests", new Requests(List.of(ready())));
    }

    private static Permohonan ready() {
        return new Permohonan(
                "r1",
                "REG-20261120-001",
                "SKU",
                Words.of("Keterangan Usaha", "Business"),
                PermohonanStatus.SIAP_DIAMBIL,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                new ReadyLetter(
                        "l1",
                        "500.2.2.4/007/99.01.01.2001/XI/2026",
                        LocalDate.EPOCH,
                        null,
                        Validity.BERLAKU,
                        1,
                        PaperSize.A4,
                        ReadyLetter.CollectAt.KIOSK));
    }

    @Override
    public Answer<byte[]> preview(String token, NewRequest request) {
        return answer("preview", new byte[] {1});
    }

    @Override
    public Answer<RequestReceived> request(String token, UUID idempotencyKey, NewRequest request) {
        return answer("request " + idempotencyKey, new RequestReceived(ready(), SLIP, "274019"));
    }

    @Override
    public Answer<PickupSlip> newSlip(String token, String requestId) {
        return answer("newSlip", new PickupSlip(SLIP));
    }

    @Override
    public Answer<PrintGrant> grant(String token, String letterId) {
        return level == SignedIn.Level.L2
                ? answer("grant", new PrintGrant("g1", letterId, "n", "00", 1, PaperSize.A4, 1, Instant.EPOCH))
                : new Answer.Refused<>(problem(Problem.SECOND_FACTOR_NEEDED, null));
    }

    @Override
    public Answer<byte[]> document(PrintGrant grant) {
        return answer("document", new byte[] {1});
    }

    @Override
    public Answer<Boolean> report(String grantId, PrintReport report) {
        return answer("report", true);
    }

    @Override
    public Answer<Leases> leases() {
        return answer("leases", new Leases(List.of(), List.of()));
    }

    @Override
    public Answer<Boolean> callOfficer(String reason) {
        return answer("callOfficer " + reason, officerHears);
    }

    @Override
    public Answer<Boolean> rate(int score) {
        return answer("rate " + score, true);
    }

    private <T> Answer<T> answer(String call, T value) {
        calls.add(call);
        return Optional.ofNullable(fault)
                .<Answer<T>>map(Answer.Unavailable::new)
                .orElseGet(() -> new Answer.Ok<>(value));
    }

    static Problem problem(String code, @Nullable Integer remaining) {
        return new Problem("about:blank", code, 403, code, null, remaining, null, null);
    }
}
