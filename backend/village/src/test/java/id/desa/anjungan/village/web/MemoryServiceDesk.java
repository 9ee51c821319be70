package id.desa.anjungan.village.web;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PaperSize;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.village.letter.LetterRenderer.Pdf;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.Officer.Role;
import id.desa.anjungan.village.request.ServiceDesk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A service desk without a database, so that a test can put anything on it.
final class MemoryServiceDesk implements ServiceDesk {
    static final String SLIP = "isi.slip.baru";
    static final String PASSPHRASE = "frasa uji coba";

    private final InstantSource clock;
    private final Map<String, Dossier> dossiers = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    final List<Kept> kept = new ArrayList<>();
    private Optional<String> fault = Optional.empty();
    private Function<Dossier, Pdf> paper = MemoryServiceDesk::emptySheet;

    MemoryServiceDesk(InstantSource clock) {
        this.clock = clock;
    }

    static Penduduk resident(String nik, String kk, String nama) {
        return new Penduduk(
                Nik.of(nik),
                kk,
                nama,
                Penduduk.Sex.P,
                "Purwacarita",
                LocalDate.of(1988, 4, 17),
                "ISLAM",
                "ANAK",
                "KAWIN",
                "SLTA/SEDERAJAT",
                "WIRASWASTA",
                "Krajan",
                "002",
                "001",
                "WNI",
                Penduduk.StatusDasar.HIDUP,
                Optional.empty(),
                Optional.empty());
    }

    /// Puts one request on the desk.
    MemoryServiceDesk with(
            String id, String jenis, Penduduk who, PermohonanStatus status, Duration age, String answer) {
        var at = clock.instant().minus(age);
        var entry = new Entry(id, "REG-20261121-" + id, jenis, who.nama(), status, at, at, false, false);
        var mother = resident("9901014106600001", who.noKk(), "SUKINI");
        dossiers.put(
                id,
                new Dossier(
                        entry,
                        who,
                        Optional.empty(),
                        List.of(mother, who),
                        List.of(new Labelled("Nama usaha", answer), new Labelled("Sejak tahun", "2019")),
                        List.of("KTP-el asli", "Kartu keluarga", "Pengantar RT/RW"),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        true,
                        List.of(new Step(at, "Anjungan Balai Desa", "Permohonan diterima", ""))));
        return this;
    }

    /// Real letters instead of empty sheets.
    void prints(Function<Dossier, Pdf> letters) {
        paper = letters;
    }

    /// A kiosk cannot tell whether this letter came out.
    void printsUncertainly(String id) {
        dossiers.compute(
                id, (_, d) -> flagged(Objects.requireNonNull(d), d.entry().ownHousehold(), true));
    }

    void call(String kiosk, String reason) {
        calls.add(new Call(calls.size() + 1L, kiosk, reason, clock.instant()));
    }

    /// From now on laying out a letter fails.
    void breaks(String what) {
        fault = Optional.of(what);
    }

    PermohonanStatus statusOf(String id) {
        return Objects.requireNonNull(dossiers.get(id)).entry().status();
    }

    Optional<String> reasonOf(String id) {
        return Objects.requireNonNull(dossiers.get(id)).reason();
    }

    @Override
    public List<Entry> queue(Officer who, Optional<PermohonanStatus> status) {
        return dossiers.values().stream()
                .map(dossier -> marked(dossier, who).entry())
                .filter(entry -> status.isEmpty() || status.get() == entry.status())
                .toList();
    }

    @Override
    public Optional<Dossier> dossier(Officer who, String requestId) {
        return Optional.ofNullable(dossiers.get(requestId)).map(dossier -> marked(dossier, who));
    }

    @Override
    public Result approve(Officer who, String requestId) {
        return move(
                who,
                Role.PETUGAS,
                requestId,
                PermohonanStatus.SEDANG_DIPERIKSA,
                PermohonanStatus.MENUNGGU_TANDA_TANGAN,
                "");
    }

    @Override
    public Result giveBack(Officer who, String requestId, String reason) {
        return reason.isBlank()
                ? new Result.ReasonNeeded()
                : move(
                        who,
                        who.role(),
                        requestId,
                        PermohonanStatus.SEDANG_DIPERIKSA,
                        PermohonanStatus.BELUM_LENGKAP,
                        reason);
    }

    @Override
    public Result reject(Officer who, String requestId, String reason) {
        return reason.isBlank()
                ? new Result.ReasonNeeded()
                : move(who, who.role(), requestId, PermohonanStatus.SEDANG_DIPERIKSA, PermohonanStatus.DITOLAK, reason);
    }

    @Override
    public Result completed(Officer who, String requestId) {
        return move(
                who, Role.PETUGAS, requestId, PermohonanStatus.BELUM_LENGKAP, PermohonanStatus.SEDANG_DIPERIKSA, "");
    }

    @Override
    public Result sign(Officer who, String requestId, char[] passphrase) {
        if (fault.isPresent()) {
            return new Result.Failed(fault.get());
        }
        return PASSPHRASE.equals(new String(passphrase))
                ? move(
                        who,
                        Role.KADES,
                        requestId,
                        PermohonanStatus.MENUNGGU_TANDA_TANGAN,
                        PermohonanStatus.SIAP_DIAMBIL,
                        "")
                : new Result.WrongPassphrase();
    }

    @Override
    public Result handOver(Officer who, String requestId) {
        return move(who, Role.PETUGAS, requestId, PermohonanStatus.SIAP_DIAMBIL, PermohonanStatus.SUDAH_DIAMBIL, "");
    }

    @Override
    public Result newSlip(Officer who, String requestId, boolean ktpSeen) {
        var entry = dossier(who, requestId).map(Dossier::entry);
        if (entry.isEmpty()) {
            return new Result.Unknown();
        }
        if (entry.get().ownHousehold()) {
            return new Result.OwnHousehold();
        }
        return ktpSeen ? new Result.SlipMade(entry.get(), SLIP) : new Result.KtpNotSeen();
    }

    @Override
    public Result settlePrint(Officer who, String requestId, boolean paperCameOut) {
        var found = Objects.requireNonNull(dossiers.get(requestId));
        if (!found.entry().printUncertain()) {
            return new Result.WrongStatus(found.entry().status());
        }
        var to = paperCameOut ? PermohonanStatus.SUDAH_DIAMBIL : PermohonanStatus.SIAP_DIAMBIL;
        return move(who, Role.PETUGAS, requestId, PermohonanStatus.SIAP_DIAMBIL, to, "");
    }

    @Override
    public Result revoke(Officer who, String requestId, String reason) {
        return new Result.WrongRole();
    }

    @Override
    public Optional<Pdf> page(Officer who, String requestId) {
        return Optional.ofNullable(dossiers.get(requestId)).map(paper);
    }

    private static Pdf emptySheet(Dossier dossier) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.save(out);
            return new Pdf(out.toByteArray(), 1, PaperSize.A4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void answered(Officer who, long callId) {
        calls.removeIf(call -> call.id() == callId);
    }

    @Override
    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    @Override
    public void settled(Officer who, String keptId) {
        kept.removeIf(one -> one.id().equals(keptId));
    }

    private Result move(Officer who, Role role, String id, PermohonanStatus from, PermohonanStatus to, String reason) {
        var found = dossiers.get(id);
        if (found == null) {
            return new Result.Unknown();
        }
        if (marked(found, who).entry().ownHousehold()) {
            return new Result.OwnHousehold();
        }
        if (who.role() != role) {
            return new Result.WrongRole();
        }
        if (found.entry().status() != from) {
            return new Result.WrongStatus(found.entry().status());
        }
        dossiers.put(id, moved(found, to, reason, clock.instant()));
        return new Result.Done();
    }

    private static Dossier moved(Dossier d, PermohonanStatus to, String reason, Instant at) {
        var e = d.entry();
        return new Dossier(
                new Entry(
                        e.id(),
                        e.registration(),
                        e.jenisName(),
                        e.nama(),
                        to,
                        e.createdAt(),
                        at,
                        e.ownHousehold(),
                        false),
                d.pemohon(),
                d.untuk(),
                d.household(),
                d.answers(),
                d.syarat(),
                reason.isEmpty() ? d.reason() : Optional.of(reason),
                d.nomor(),
                d.counter(),
                d.revoked(),
                d.electronic(),
                d.history());
    }

    private static Dossier marked(Dossier d, Officer who) {
        var own = who.nik().isPresent() && who.nik().get().equals(d.pemohon().nik());
        return flagged(d, own, d.entry().printUncertain());
    }

    private static Dossier flagged(Dossier d, boolean own, boolean printUncertain) {
        var e = d.entry();
        return new Dossier(
                new Entry(
                        e.id(),
                        e.registration(),
                        e.jenisName(),
                        e.nama(),
                        e.status(),
                        e.createdAt(),
                        e.changedAt(),
                        own,
                        printUncertain),
                d.pemohon(),
                d.untuk(),
                d.household(),
                d.answers(),
                d.syarat(),
                d.reason(),
                d.nomor(),
                d.counter(),
                d.revoked(),
                d.electronic(),
                d.history());
    }
}
