package id.desa.anjungan.village;

import static id.desa.anjungan.village.KioskClient.get;
import static id.desa.anjungan.village.KioskClient.post;
import static id.desa.anjungan.village.KioskClient.postNothing;
import static id.desa.anjungan.village.TestVillage.HADI;
import static id.desa.anjungan.village.TestVillage.SUPARMAN;
import static id.desa.anjungan.village.TestVillage.WULAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSObject;
import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Requests;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.village.KioskClient.Answer;
import id.desa.anjungan.village.request.Officer;
import id.desa.anjungan.village.request.RequestRow;
import id.desa.anjungan.village.request.RequestTable;
import id.desa.anjungan.village.request.ServiceDesk.Entry;
import id.desa.anjungan.village.request.ServiceDesk.Result;
import id.desa.anjungan.village.signing.WetInkSigner;
import id.desa.anjungan.village.slip.Slips;
import id.desa.anjungan.village.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterWorkIT {
    private static final Officer HARTONO =
            new Officer(1, "Hartono", Officer.Role.PETUGAS, Optional.of(Nik.of("9901013101800001")));

    @TempDir
    Path data;

    @Test
    void receivesARequestOnceHoweverManySendItAtOnce() throws Exception {
        try (var desa = TestVillage.start(data)) {
            var token = desa.kiosk().signIn(SUPARMAN).token();
            var key = UUID.randomUUID().toString();
            var answers = atOnce(8, _ -> ask(desa, token, key, "SKD", Map.of()));
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(200);
            assertThat(answers)
                    .extracting(answer -> answer.as(RequestReceived.class))
                    .containsOnly(answers.getFirst().as(RequestReceived.class));
        }
    }

    @Test
    void refusesWhatTheFormOrTheRegisterSpeaksAgainst() throws Exception {
        try (var desa = TestVillage.start(data)) {
            var token = desa.kiosk().signIn(SUPARMAN).token();
            assertThat(ask(desa, token, "SKBM", Map.of("keperluan", "Pendaftaran nikah"))
                            .code())
                    .isEqualTo(Problem.NOT_ELIGIBLE);
            assertThat(ask(desa, token, "KTP", Map.of()).code()).isEqualTo(Problem.JENIS_UNKNOWN);
            var wrong = ask(desa, token, "SKCK", Map.of("keperluan", "abc")).as(Problem.class);
            assertThat(wrong.code() + ' ' + wrong.field()).isEqualTo("answer-invalid keperluan");
            var stranger = desa.kiosk().signIn("9901014106600001").token();
            var ref = desa.kiosk()
                    .send(get("/me", stranger))
                    .as(Biodata.class)
                    .household()
                    .getFirst()
                    .ref();
            var theirs = Map.of("keperluan", "sekolah", "penghasilan", "850000", "untuk", ref);
            assertThat(ask(desa, token, "SKTM", theirs).as(Problem.class).field())
                    .isEqualTo("untuk");
            assertThat(ask(desa, stranger, "SKTM", theirs).status()).isEqualTo(201);
        }
    }

    @Test
    void letsNobodyHandleTheOwnHouseholdsLetter() {
        try (var desa = TestVillage.start(data)) {
            for (var owner : List.of("HARTONO", "SRI MULYANI NINGSIH")) {
                var entry = entry(desa, HARTONO, owner);
                assertThat(entry.ownHousehold()).isTrue();
                var office = desa.village().office();
                assertThat(office.approve(HARTONO, entry.id())).isEqualTo(new Result.OwnHousehold());
                assertThat(office.giveBack(HARTONO, entry.id(), "Alasan")).isEqualTo(new Result.OwnHousehold());
                assertThat(office.reject(HARTONO, entry.id(), "Alasan")).isEqualTo(new Result.OwnHousehold());
                assertThat(office.approve(WULAN, entry.id())).isEqualTo(new Result.Done());
            }
        }
    }

    @Test
    void keepsTheOrderOfTheOffice() {
        try (var desa = TestVillage.start(data)) {
            var office = desa.village().office();
            var id = entry(desa, WULAN, "SLAMET RIYADI").id();
            assertThat(office.sign(HADI, id, QuickSigner.PASSPHRASE.toCharArray()))
                    .isEqualTo(new Result.WrongStatus(PermohonanStatus.SEDANG_DIPERIKSA));
            assertThat(office.giveBack(WULAN, id, "  ")).isEqualTo(new Result.ReasonNeeded());
            assertThat(office.giveBack(WULAN, id, "Foto rumah belum ada")).isEqualTo(new Result.Done());
            assertThat(office.dossier(WULAN, id).orElseThrow().reason()).contains("Foto rumah belum ada");
            assertThat(office.completed(WULAN, id)).isEqualTo(new Result.Done());
            assertThat(office.approve(HADI, id)).isEqualTo(new Result.WrongRole());
            assertThat(office.approve(WULAN, id)).isEqualTo(new Result.Done());
            assertThat(office.sign(WULAN, id, new char[0])).isEqualTo(new Result.WrongRole());
            assertThat(office.sign(HADI, id, "salah".toCharArray())).isEqualTo(new Result.WrongPassphrase());
            assertThat(office.sign(HADI, id, QuickSigner.PASSPHRASE.toCharArray()))
                    .isEqualTo(new Result.Done());
            assertThat(office.revoke(HADI, id, "Data keliru")).isEqualTo(new Result.Done());
            assertThat(office.revoke(HADI, id, "Data keliru")).isInstanceOf(Result.WrongStatus.class);
            assertThat(office.dossier(HADI, id).orElseThrow().history())
                    .extracting(step -> step.what())
                    .containsExactly(
                            "Permohonan dikirim",
                            "Dikembalikan",
                            "Dilengkapi",
                            "Disetujui",
                            "Ditandatangani",
                            "Surat dicabut");
            assertThat(office.approve(WULAN, "nobody")).isEqualTo(new Result.Unknown());
        }
    }

    @Test
    void restsSigningAfterFiveWrongPassphrases() {
        try (var desa = TestVillage.start(data)) {
            var office = desa.village().office();
            var id = entry(desa, HADI, "RINI PUSPITASARI").id();
            for (var wrong = 0; wrong < 4; wrong++) {
                assertThat(office.sign(HADI, id, "salah".toCharArray())).isEqualTo(new Result.WrongPassphrase());
            }
            assertThat(office.sign(HADI, id, "salah".toCharArray())).isEqualTo(new Result.SigningRests());
            assertThat(office.sign(HADI, id, QuickSigner.PASSPHRASE.toCharArray()))
                    .isEqualTo(new Result.SigningRests());
            desa.clock().moves(Duration.ofMinutes(15));
            assertThat(office.sign(HADI, id, QuickSigner.PASSPHRASE.toCharArray()))
                    .isEqualTo(new Result.Done());
        }
    }

    @Test
    void givesFiftyLettersSignedAtOnceFiftyNumbersWithoutAGap() throws Exception {
        try (var desa = TestVillage.start(data)) {
            var waiting = waiting(50);
            var before = numbers(desa).size();
            var results = atOnce(
                    50, i -> desa.village().office().sign(HADI, waiting.get(i), QuickSigner.PASSPHRASE.toCharArray()));
            assertThat(results).containsOnly(new Result.Done());
            var numbers = numbers(desa);
            assertThat(new HashSet<>(numbers)).hasSize(before + 50);
            var ofThisYear = numbers.stream()
                    .filter(nomor -> nomor.endsWith("/2026"))
                    .map(nomor -> Integer.parseInt(nomor.split("/", -1)[1]))
                    .sorted()
                    .toList();
            assertThat(ofThisYear)
                    .isEqualTo(
                            IntStream.rangeClosed(1, ofThisYear.size()).boxed().toList());
        }
    }

    @Test
    void beginsTheYearWhenTheVillageDoes() {
        try (var desa = TestVillage.start(data)) {
            var office = desa.village().office();
            desa.clock().becomes("2026-12-31T16:59:59Z");
            var last = entry(desa, HADI, "RINI PUSPITASARI").id();
            assertThat(office.sign(HADI, last, QuickSigner.PASSPHRASE.toCharArray()))
                    .isEqualTo(new Result.Done());
            desa.clock().becomes("2026-12-31T17:30:00Z");
            var first = entry(desa, HADI, "LAILATUL MUNAWAROH").id();
            assertThat(office.sign(HADI, first, QuickSigner.PASSPHRASE.toCharArray()))
                    .isEqualTo(new Result.Done());
            assertThat(office.dossier(HADI, last).orElseThrow().nomor().orElseThrow())
                    .endsWith("/XII/2026");
            assertThat(office.dossier(HADI, first).orElseThrow().nomor())
                    .contains("100.2.2.5/001/99.01.01.2001/I/2027");
        }
    }

    @Test
    void putsAProofOnThePaperThatSaysEnoughAndNotTooMuch() throws Exception {
        try (var desa = TestVillage.start(data)) {
            var id = entry(desa, HADI, "RINI PUSPITASARI").id();
            desa.village().office().sign(HADI, id, QuickSigner.PASSPHRASE.toCharArray());
            var page = new String(
                    desa.village().office().page(HADI, id).orElseThrow().bytes(), StandardCharsets.UTF_8);
            assertThat(page).contains("https://tirtawening.contoh.invalid/v#");
            var proof = JWSObject.parse(page.substring(page.indexOf("/v#") + 3));
            assertThat(proof.getHeader().getType().getType()).isEqualTo("surat");
            var claims = proof.getPayload().toJSONObject();
            assertThat(claims)
                    .containsEntry("jenis", "SKBM")
                    .containsEntry("tanggal", "2026-11-21")
                    .containsEntry("sampai", "2027-02-21")
                    .containsEntry("inisial", "R.P")
                    .containsEntry("nik4", "0001")
                    .containsKeys("jti", "nomor", "sha256", "desa");
            assertThat(claims.toString()).doesNotContain("PUSPITASARI", "9901014505990001");
        }
    }

    @Test
    void keepsAVillageInWetInkAtTheCounter() {
        try (var desa = TestVillage.start(data, new WetInkSigner())) {
            var office = desa.village().office();
            var id = entry(desa, HADI, "LAILATUL MUNAWAROH").id();
            assertThat(office.dossier(HADI, id).orElseThrow().electronic()).isFalse();
            assertThat(office.sign(HADI, id, new char[0])).isEqualTo(new Result.Done());
            assertThat(new String(office.page(HADI, id).orElseThrow().bytes(), StandardCharsets.UTF_8))
                    .endsWith(" -");
            var token = desa.kiosk().signIn("9901017110950001").token();
            var letter = Objects.requireNonNull(desa.kiosk()
                    .send(get("/me/requests", token))
                    .as(Requests.class)
                    .requests()
                    .getFirst()
                    .letter());
            assertThat(letter.collectAt()).isEqualTo(CollectAt.COUNTER);
            assertThat(desa.kiosk()
                            .send(postNothing("/me/letters/" + letter.id() + "/grants", token))
                            .code())
                    .isEqualTo(Problem.COLLECT_AT_COUNTER);
            assertThat(office.handOver(WULAN, id)).isEqualTo(new Result.Done());
            assertThat(desa.kiosk()
                            .send(get("/me/requests", token))
                            .as(Requests.class)
                            .requests()
                            .getFirst()
                            .status())
                    .isEqualTo(PermohonanStatus.SUDAH_DIAMBIL);
            assertThat(office.handOver(WULAN, id)).isEqualTo(new Result.WrongStatus(PermohonanStatus.SUDAH_DIAMBIL));
        }
    }

    @Test
    void bringsRequestsInEveryStatusAndNothingTwice() {
        try (var desa = TestVillage.start(data)) {
            var queue = desa.village().office().queue(WULAN, Optional.empty());
            assertThat(queue).hasSize(24);
            assertThat(queue)
                    .extracting(Entry::status)
                    .containsAll(EnumSet.complementOf(EnumSet.of(PermohonanStatus.LAINNYA)));
            var tri = desa.kiosk().signIn(TestVillage.TRI_WAHYUNI).token();
            var letters = desa.kiosk()
                    .send(get("/me/requests", tri))
                    .as(Requests.class)
                    .requests();
            assertThat(letters)
                    .extracting(
                            request -> Objects.requireNonNull(request.letter()).validity())
                    .containsExactly(Validity.BERLAKU, Validity.KEDALUWARSA);
        }
        try (var again = TestVillage.start(data)) {
            assertThat(again.village().office().queue(WULAN, Optional.empty())).hasSize(24);
        }
    }

    private static Entry entry(TestVillage desa, Officer who, String nama) {
        return desa.village().office().queue(who, Optional.empty()).stream()
                .filter(entry -> entry.nama().equals(nama))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> numbers(TestVillage desa) {
        return desa.village().office().queue(HADI, Optional.empty()).stream()
                .flatMap(entry -> desa.village().office().dossier(HADI, entry.id()).stream())
                .flatMap(dossier -> dossier.nomor().stream())
                .toList();
    }

    /// Requests that wait for the signature, written beside the server into its file.
    private List<String> waiting(int count) {
        var table = new RequestTable(new Slips(new byte[32]));
        try (var store = Store.open(data.resolve("village.db"))) {
            return store.write(tx -> IntStream.range(0, count)
                    .mapToObj(i -> {
                        var id = "race-request-" + i;
                        var now = Instant.parse("2026-11-21T02:00:00Z");
                        table.add(
                                tx,
                                new RequestRow(
                                        id,
                                        "REG-20261120-9" + i,
                                        Nik.of(SUPARMAN),
                                        Optional.empty(),
                                        "SKD",
                                        Map.of(),
                                        PermohonanStatus.MENUNGGU_TANDA_TANGAN,
                                        Optional.empty(),
                                        now,
                                        now),
                                new RequestTable.Idempotency("race-" + i, ""));
                        return id;
                    })
                    .toList());
        }
    }

    private static Answer ask(TestVillage desa, String token, String jenis, Map<String, String> answers) {
        return ask(desa, token, UUID.randomUUID().toString(), jenis, answers);
    }

    private static Answer ask(TestVillage desa, String token, String key, String jenis, Map<String, String> answers) {
        return desa.kiosk()
                .send(post("/me/requests", new NewRequest(jenis, answers), token)
                        .with("Idempotency-Key", key));
    }

    private interface Try<T> {
        T on(int index);
    }

    private static <T> List<T> atOnce(int count, Try<T> attempt) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(i -> () -> attempt.on(i))
                    .toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }
}
