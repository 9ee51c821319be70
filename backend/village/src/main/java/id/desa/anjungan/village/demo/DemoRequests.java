package id.desa.anjungan.village.demo;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.village.catalogue.LetterCatalogue;
import id.desa.anjungan.village.letter.Desa;
import id.desa.anjungan.village.number.Counter;
import id.desa.anjungan.village.number.LetterNumbers;
import id.desa.anjungan.village.request.Audit;
import id.desa.anjungan.village.request.LetterRow;
import id.desa.anjungan.village.request.LetterTable;
import id.desa.anjungan.village.request.RequestRow;
import id.desa.anjungan.village.request.RequestTable;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Requests in every status, with the dates that are awkward: around New Year, two signed in one second, one expired,
/// one revoked. `D-3T09:15:00` is three days before the first start, in WIB. Letters get their numbers here; their PDFs
/// are laid out and signed by [DemoSealing].
public final class DemoRequests {
    private static final Nik TRI_WAHYUNI = Nik.of("9901015704880001");
    private static final String CHECKER = "Wulan Uji, S.AP.";

    private final RequestTable requests;
    private final LetterTable letters;
    private final LetterCatalogue catalogue;
    private final LetterNumbers numbers;
    private final Supplier<Desa> desa;
    private final CollectAt collectAt;
    private final Audit audit;
    private final RandomIds ids;
    private final VillageTime time;
    private final Counter counter = new Counter();

    public DemoRequests(
            RequestTable requests,
            LetterTable letters,
            LetterCatalogue catalogue,
            LetterNumbers numbers,
            Supplier<Desa> desa,
            CollectAt collectAt,
            Audit audit,
            RandomIds ids,
            VillageTime time) {
        this.requests = requests;
        this.letters = letters;
        this.catalogue = catalogue;
        this.numbers = numbers;
        this.desa = desa;
        this.collectAt = collectAt;
        this.audit = audit;
        this.ids = ids;
        this.time = time;
    }

    private record Story(RequestRow row, Optional<Instant> signed, Optional<Instant> revoked) {}

    /// The slip of TRI WAHYUNI's letter that is ready, which she would have in her pocket.
    String fill(Tx tx) {
        var rows = new ArrayList<>(DemoFiles.rows("requests.csv"));
        rows.sort(Comparator.comparing(row -> at(cell(row, "created")).orElseThrow()));
        List<Story> stories = rows.stream().map(row -> story(tx, row)).toList();
        stories.forEach(story -> requests.add(
                tx,
                story.row(),
                new RequestTable.Idempotency("demo-" + story.row().id(), "")));
        stories.stream()
                .filter(story -> story.signed().isPresent())
                .sorted(Comparator.comparing(story -> story.signed().orElseThrow()))
                .forEach(story -> sign(tx, story));
        stories.forEach(story -> tell(tx, story));
        return stories.stream()
                .filter(story ->
                        story.row().nik().equals(TRI_WAHYUNI) && story.row().status() == PermohonanStatus.SIAP_DIAMBIL)
                .map(story -> requests.slip(tx, story.row().id()))
                .findFirst()
                .orElseThrow();
    }

    private Story story(Tx tx, Map<String, String> cells) {
        var created = at(cell(cells, "created")).orElseThrow();
        var signed = at(cell(cells, "signed"));
        var day = DateTimeFormatter.BASIC_ISO_DATE.format(VillageTime.dayOf(created));
        var row = new RequestRow(
                ids.id(),
                String.format(Locale.ROOT, "REG-%s-%03d", day, counter.next(tx, "reg/" + day)),
                Nik.of(cell(cells, "nik")),
                Optional.of(cell(cells, "untuk")).filter(nik -> !nik.isEmpty()).map(Nik::of),
                cell(cells, "jenis"),
                answers(cell(cells, "answers")),
                PermohonanStatus.valueOf(cell(cells, "status")),
                Optional.of(cell(cells, "reason"))
                        .filter(reason ->
                                !reason.isEmpty() && cell(cells, "revoked").isEmpty()),
                created,
                signed.orElse(created.plus(Duration.ofMinutes(40))));
        return new Story(row, signed, at(cell(cells, "revoked")));
    }

    private void sign(Tx tx, Story story) {
        var kind = catalogue.find(story.row().jenis()).orElseThrow();
        var signed = story.signed().orElseThrow();
        var date = VillageTime.dayOf(signed);
        var letter = new LetterRow(
                ids.id(),
                story.row().id(),
                numbers.next(tx, kind.kode(), date),
                date,
                kind.validUntil(date),
                ids.id(),
                letters.freshCode(tx, ids),
                collectAt,
                desa.get().paper(),
                1,
                Optional.empty(),
                story.revoked().isPresent());
        letters.add(tx, letter, desa.get().kades().nama(), signed);
    }

    private void tell(Tx tx, Story story) {
        var row = story.row();
        var checked = row.createdAt().plus(Duration.ofMinutes(40));
        step(tx, row.createdAt(), Audit.RESIDENT, "Permohonan dikirim", row, "Anjungan " + DemoKiosk.ID);
        switch (row.status()) {
            case SEDANG_DIPERIKSA, LAINNYA -> {}
            case BELUM_LENGKAP ->
                step(tx, checked, CHECKER, "Dikembalikan", row, row.reason().orElse(""));
            case DITOLAK ->
                step(tx, checked, CHECKER, "Ditolak", row, row.reason().orElse(""));
            case DIBATALKAN -> step(tx, checked, Audit.RESIDENT, "Dibatalkan", row, "");
            case MENUNGGU_TANDA_TANGAN, SIAP_DIAMBIL, SUDAH_DIAMBIL -> step(tx, checked, CHECKER, "Disetujui", row, "");
        }
        story.signed().ifPresent(at -> step(tx, at, desa.get().kades().nama(), "Ditandatangani", row, ""));
        if (row.status() == PermohonanStatus.SUDAH_DIAMBIL) {
            var printed = story.signed().orElseThrow().plus(Duration.ofMinutes(25));
            step(tx, printed, "Anjungan " + DemoKiosk.ID, "Surat dicetak", row, "COUNTER");
        }
        story.revoked().ifPresent(at -> step(tx, at, desa.get().kades().nama(), "Surat dicabut", row, ""));
    }

    private void step(Tx tx, Instant at, String who, String what, RequestRow row, String note) {
        audit.add(tx, at, who, what, row.id(), note);
    }

    private Optional<Instant> at(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var when = text.startsWith("D-") ? beforeToday(text.substring(2)) : LocalDateTime.parse(text);
        return Optional.of(when.atZone(VillageTime.WIB).toInstant());
    }

    private LocalDateTime beforeToday(String text) {
        var cut = text.indexOf('T');
        LocalDate day = time.today().minusDays(Long.parseLong(text.substring(0, cut)));
        return day.atTime(LocalTime.parse(text.substring(cut + 1)));
    }

    private static Map<String, String> answers(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String cell(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }
}
