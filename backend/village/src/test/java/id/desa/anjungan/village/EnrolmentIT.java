package id.desa.anjungan.village;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.ContractCheck;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.Problem;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.Fingerprint;
import id.desa.anjungan.backend.api.fleet.Greeting;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.KioskName;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.backend.api.fleet.ServicePass;
import id.desa.anjungan.backend.api.fleet.SettingsBundle;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.backend.api.fleet.ShortCode;
import id.desa.anjungan.backend.api.fleet.TokenReading;
import id.desa.anjungan.backend.api.fleet.TypedPass;
import id.desa.anjungan.backend.api.proof.KioskIdentity;
import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.backend.api.proof.ProvenCall;
import id.desa.anjungan.village.kiosk.InviteDesk.Invited;
import id.desa.anjungan.village.kiosk.KioskEntry;
import id.desa.anjungan.village.kiosk.WrittenProblem;
import id.desa.anjungan.village.reply.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Boxes ask a real village over real HTTP to be kiosks; every request and answer is held against the contract.
class EnrolmentIT {
    private static final Map<String, List<String>> JSON = Map.of("Content-Type", List.of("application/json"));

    @TempDir
    private Path data;

    private final ContractCheck check = ContractCheck.fleet();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ECKey box = newKey();
    private TestVillage village;

    private record Answer(int status, byte[] body, Map<String, List<String>> headers) {
        Enrolled enrolled() {
            return Objects.requireNonNull(ContractJson.mapper().readValue(body, Enrolled.class));
        }

        String code() {
            return Objects.requireNonNull(ContractJson.mapper().readValue(body, Problem.class))
                    .code();
        }
    }

    @BeforeEach
    void start() {
        village = TestVillage.start(data);
    }

    @AfterEach
    void stop() {
        village.close();
    }

    private Invited invite() {
        return village.village().kiosks().invites().inviteNew("Anjungan Balai Desa", false, "petugas-1");
    }

    private Answer enrol(String invite, ECKey with) {
        return post("/enrolments", EnrolmentRequest.byInvite(invite, EnrolmentProof.sign(with, invite)));
    }

    private Answer typed(ShortCode code, ECKey with) {
        return post("/enrolments", EnrolmentRequest.byCode(code.letters(), EnrolmentProof.sign(with, code.letters())));
    }

    private KioskIdentity identity(Enrolled answer, ECKey key) {
        return new KioskIdentity(key, Objects.requireNonNull(answer.credential()));
    }

    @Test
    void makesABoxAKioskThatIsServed() {
        var answer = enrol(invite().compact(), box);
        assertThat(answer.status()).isEqualTo(200);
        var enrolled = answer.enrolled();
        assertThat(enrolled.kiosk()).isEqualTo(new KioskName("anjungan-balai-desa", "Anjungan Balai Desa"));
        var kiosk = new KioskClient(village.village().url(), identity(enrolled, box));
        assertThat(kiosk.send(KioskClient.get("/info")).status()).isEqualTo(200);
        var bundle = SettingsBundle.read(
                        Objects.requireNonNull(enrolled.settings()),
                        village.village().enrolment().publicKey(),
                        "anjungan-balai-desa")
                .genuine()
                .orElseThrow();
        assertThat(bundle.toml())
                .contains(
                        "id = \"anjungan-balai-desa\"",
                        "url = \"" + village.village().url() + "\"");
    }

    @Test
    void givesTheSameBoxItsAnswerAgainAndNoOtherBox() {
        var invite = invite().compact();
        assertThat(enrol(invite, box).status()).isEqualTo(200);
        var again = enrol(invite, box);
        assertThat(again.status()).isEqualTo(200);
        assertThat(identity(again.enrolled(), box)).isNotNull();
        assertThat(enrol(invite, newKey()).code()).isEqualTo(Problem.INVITE_USED);
    }

    @Test
    void refusesAnInviteThatIsOver() {
        var invite = invite().compact();
        village.clock().moves(Duration.ofMinutes(15));
        assertThat(enrol(invite, box).code()).isEqualTo(Problem.INVITE_EXPIRED);
    }

    @Test
    void refusesAnInviteOfAnotherVillageOneNobodySignedAndOneThatWasCut() {
        var stranger = newKey();
        var now = Instant.parse("2026-11-21T03:00:00Z");
        var foreign = new EnrolmentInvite(
                        "A".repeat(22),
                        "Lain",
                        new KioskName("kios", "Kios"),
                        List.of(URI.create("http://127.0.0.1:1")),
                        Optional.empty(),
                        false,
                        now,
                        now.plusSeconds(60),
                        stranger)
                .sign(stranger);
        assertThat(enrol(foreign, box).code()).isEqualTo(Problem.INVITE_FOREIGN);
        var invite = invite().compact();
        var unsigned = invite.substring(0, invite.lastIndexOf('.') + 1);
        assertThat(enrol(unsigned, box).code()).isEqualTo(Problem.BAD_REQUEST);
        assertThat(raw("/enrolments", EnrolmentRequest.byInvite(invite.substring(0, 90), "x"))
                        .code())
                .isEqualTo(Problem.BAD_REQUEST);
    }

    @Test
    void refusesWhoDoesNotHoldTheKey() {
        var invite = invite().compact();
        var forAnother = EnrolmentProof.sign(box, "another invite");
        assertThat(post("/enrolments", EnrolmentRequest.byInvite(invite, forAnother))
                        .code())
                .isEqualTo(Problem.BAD_REQUEST);
        assertThat(enrol(invite, box).status()).isEqualTo(200);
    }

    @Test
    void takesOnlyTheNewestInviteOfAKiosk() {
        var first = village.village().kiosks().invites().invite(new KioskName("k-1", "Kios 1"), false, "cli");
        var second = village.village().kiosks().invites().invite(new KioskName("k-1", "Kios 1"), false, "cli");
        assertThat(enrol(first.compact(), box).code()).isEqualTo(Problem.INVITE_WITHDRAWN);
        assertThat(enrol(second.compact(), box).status()).isEqualTo(200);
    }

    @Test
    void provesThatItKnowsTheCodeBeforeItIsSentAndTakesItOnce() {
        var code = invite().code().orElseThrow();
        var nonce = "n".repeat(22);
        var greeting = Objects.requireNonNull(ContractJson.mapper()
                .readValue(
                        post("/enrolments/greeting", new Greeting.Request(nonce))
                                .body(),
                        Greeting.class));
        assertThat(greeting.knows(code, nonce, Optional.empty())).isTrue();
        assertThat(typed(code, box).status()).isEqualTo(200);
        assertThat(typed(code, box).status()).isEqualTo(200);
        assertThat(typed(code, newKey()).code()).isEqualTo(Problem.INVITE_USED);
    }

    @Test
    void letsNobodyGuessCodes() {
        var code = invite().code().orElseThrow();
        var guesses = new Random(5);
        for (var i = 0; i < 10; i++) {
            assertThat(typed(ShortCode.draw(guesses), box).code()).isEqualTo(Problem.CODE_WRONG);
        }
        assertThat(typed(code, box).code()).isEqualTo(Problem.SLOW_DOWN);
        village.clock().moves(Duration.ofMinutes(15));
        var next = invite().code().orElseThrow();
        assertThat(typed(code, box).code()).isEqualTo(Problem.CODE_WRONG);
        assertThat(typed(next, box).status()).isEqualTo(200);
    }

    @Test
    void putsANewMachineInThePlaceOfTheOldOne() {
        var old = new KioskClient(
                village.village().url(), identity(enrol(invite().compact(), box).enrolled(), box));
        var next = newKey();
        var again = village.village()
                .kiosks()
                .invites()
                .inviteAgain("anjungan-balai-desa", false, "petugas-1")
                .orElseThrow();
        assertThat(old.send(KioskClient.get("/info")).status()).isEqualTo(200);
        var enrolled = enrol(again.compact(), next).enrolled();
        assertThat(new KioskClient(village.village().url(), identity(enrolled, next))
                        .send(KioskClient.get("/info"))
                        .status())
                .isEqualTo(200);
        assertThat(old.send(KioskClient.get("/info")).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
    }

    @Test
    void shutsOutARevokedKioskAndItsInvites() {
        var invite = invite().compact();
        var kiosk = new KioskClient(
                village.village().url(), identity(enrol(invite, box).enrolled(), box));
        village.village().kiosks().book().revoke("anjungan-balai-desa", "petugas-1");
        assertThat(kiosk.send(KioskClient.get("/info")).code()).isEqualTo(Problem.KIOSK_UNKNOWN);
        assertThat(enrol(invite, box).code()).isEqualTo(Problem.INVITE_USED);
        assertThat(village.village().kiosks().book().all())
                .filteredOn(one -> one.name().id().equals("anjungan-balai-desa"))
                .extracting(KioskEntry::state)
                .containsExactly(KioskEntry.State.REVOKED);
    }

    @Test
    void makesABoxThatStartedOfflineWaitForAnOfficer() {
        var invite = village.village().kiosks().invites().inviteNew("Anjungan Dusun", true, "petugas-1");
        village.clock().moves(Duration.ofDays(3));
        var first = enrol(invite.compact(), box);
        assertThat(first.status()).isEqualTo(202);
        assertThat(first.enrolled().credential()).isNull();
        var waiting = village.village().kiosks().book().all().getFirst();
        assertThat(waiting.fingerprint()).contains(Fingerprint.of(box));
        assertThat(enrol(invite.compact(), newKey()).code()).isEqualTo(Problem.INVITE_USED);
        assertThat(village.village()
                        .kiosks()
                        .enrolment()
                        .confirm(waiting.waiting().orElseThrow()))
                .isTrue();
        var second = enrol(invite.compact(), box);
        assertThat(second.status()).isEqualTo(200);
        assertThat(village.village()
                        .kiosks()
                        .enrolment()
                        .confirm(waiting.waiting().orElseThrow()))
                .isFalse();
    }

    @Test
    void tellsAKioskItsNewestSettingsAndHearsWhatBecameOfThem() throws IOException {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        var first = proven(kiosk, "GET", "/settings", new byte[0], Map.of());
        var etag = first.headers().getOrDefault("etag", List.of("")).getFirst();
        assertThat(proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
        Files.createDirectories(data.resolve("kiosk-settings"));
        Files.writeString(
                data.resolve("kiosk-settings/all.toml"),
                "[screen]\ntheme = \"dark\"\n\n[village]\ncall-timeout = \"9s\"\n");
        var second = proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag));
        assertThat(second.status()).isEqualTo(200);
        assertThat(number(second.headers().getOrDefault("etag", List.of("")).getFirst()))
                .isGreaterThan(number(etag));
        var read = SettingsBundle.read(
                new String(second.body(), java.nio.charset.StandardCharsets.US_ASCII),
                village.village().enrolment().publicKey(),
                "anjungan-balai-desa");
        assertThat(read).isInstanceOf(TokenReading.Genuine.class);
        assertThat(read.genuine().orElseThrow().toml())
                .contains("[village]\nurl = ", "call-timeout = \"9s\"", "theme = \"dark\"");
        var told = ContractJson.mapper()
                .writeValueAsBytes(new SettingsFeedback(2, SettingsFeedback.Result.APPLIED, List.of()));
        assertThat(proven(kiosk, "POST", "/settings/feedback", told, Map.of()).status())
                .isEqualTo(204);
    }

    @Test
    void tellsAKioskItsNewName() {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        var first = proven(kiosk, "GET", "/settings", new byte[0], Map.of());
        var etag = first.headers().getOrDefault("etag", List.of("")).getFirst();
        assertThat(village.village().kiosks().book().rename("anjungan-balai-desa", "Anjungan Pendopo"))
                .isTrue();
        var second = proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag));
        assertThat(second.status()).isEqualTo(200);
        assertThat(SettingsBundle.read(
                                new String(second.body(), java.nio.charset.StandardCharsets.US_ASCII),
                                village.village().enrolment().publicKey(),
                                "anjungan-balai-desa")
                        .genuine()
                        .orElseThrow()
                        .kiosk()
                        .label())
                .isEqualTo("Anjungan Pendopo");
    }

    @Test
    void keepsKiosksAtWhatTheyHaveWhileWhatIsWrittenMakesNoSense() throws IOException {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        var first = proven(kiosk, "GET", "/settings", new byte[0], Map.of());
        var etag = first.headers().getOrDefault("etag", List.of("")).getFirst();
        Files.createDirectories(data.resolve("kiosk-settings"));
        var file = data.resolve("kiosk-settings/all.toml");
        for (var bad : List.of(
                "[screen]\nthmee = \"dark\"\n",
                "[screen\ntheme = \"dark\"\n",
                "[screen]\ntheme = \"pink\"\n",
                "[screen]\ntheme = \"dark\"\n[village]\nurl = \"https://lain.example\"\n",
                "village = { call-timeout = \"9s\" }\n",
                "[state]\ndir = \"/tmp\"\n")) {
            Files.writeString(file, bad);
            assertThat(village.village().kiosks().settings().problems())
                    .as(bad)
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("all.toml"));
            assertThat(proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag))
                            .status())
                    .as(bad)
                    .isEqualTo(304);
        }
        Files.writeString(file, "# kios kami\n[ village ]\ncall-timeout = \"9s\"\n");
        assertThat(village.village().kiosks().settings().problems()).isEmpty();
        assertThat(proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag))
                        .status())
                .isEqualTo(200);
    }

    /// A folder in the place of the file is refused to root too, which reads what belongs to anybody.
    @Test
    void enrolsAndServesWhileAFileOfSettingsCannotBeRead() throws IOException {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        Files.createDirectories(data.resolve("kiosk-settings"));
        Files.writeString(data.resolve("kiosk-settings/all.toml"), "[screen]\ntheme = \"dark\"\n");
        var first = proven(kiosk, "GET", "/settings", new byte[0], Map.of());
        var etag = first.headers().getOrDefault("etag", List.of("")).getFirst();
        Files.delete(data.resolve("kiosk-settings/all.toml"));
        Files.createDirectory(data.resolve("kiosk-settings/all.toml"));
        assertThat(village.village().kiosks().settings().problems())
                .extracting(WrittenProblem::told)
                .singleElement()
                .asString()
                .startsWith("all.toml: cannot be read");
        assertThat(proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag))
                        .status())
                .isEqualTo(304);
        var other = village.village().kiosks().invites().inviteNew("Anjungan Pendopo", false, "petugas-1");
        assertThat(enrol(other.compact(), newKey()).status()).isEqualTo(200);
        Files.delete(data.resolve("kiosk-settings/all.toml"));
        Files.delete(data.resolve("kiosk-settings"));
        Files.createFile(data.resolve("kiosk-settings"));
        assertThat(village.village().kiosks().settings().problems())
                .extracting(WrittenProblem::file)
                .containsExactly("kiosk-settings");
        assertThat(toml(proven(kiosk, "GET", "/settings", new byte[0], Map.of())))
                .as("a folder that is none says nothing of what should be")
                .contains("theme = \"dark\"");
        var third = village.village().kiosks().invites().inviteNew("Anjungan Dusun", false, "petugas-1");
        assertThat(enrol(third.compact(), newKey()).status()).isEqualTo(200);
    }

    @Test
    void sendsANewKioskWhatWasLastGoodWhileWhatIsWrittenMakesNoSense() throws IOException {
        var kiosks = village.village().kiosks();
        write("[screen]\ntheme = \"dark\"\n");
        assertThat(kiosks.invites().lacksSettings(Optional.empty(), "Anjungan Balai Desa"))
                .isFalse();
        write("[screen]\nthmee = \"dark\"\n");
        assertThat(kiosks.invites().lacksSettings(Optional.empty(), "Anjungan Balai Desa"))
                .isFalse();
        var invited = invite();
        assertThat(toml(invited.settings())).as("on the stick").contains("theme = \"dark\"");
        assertThat(toml(Objects.requireNonNull(
                        enrol(invited.compact(), box).enrolled().settings())))
                .isEqualTo(toml(invited.settings()));
        var again = kiosks.invites()
                .inviteAgain("anjungan-balai-desa", true, "petugas-1")
                .orElseThrow();
        assertThat(toml(again.settings())).as("of the machine in its place").contains("theme = \"dark\"");
    }

    @Test
    void keepsWhatAnInvitedKioskWasPromisedWhereAnAdminMistypesUntilItComes() throws IOException {
        write("[screen]\ntheme = \"dark\"\n");
        var invited = invite();
        Files.writeString(data.resolve("kiosk-settings/anjungan-balai-desa.toml"), "[screen\n");
        assertThat(toml(Objects.requireNonNull(
                        enrol(invited.compact(), box).enrolled().settings())))
                .contains("theme = \"dark\"");
    }

    @Test
    void wouldInviteNobodyWhereTheFirstSettingsEverWrittenAreWrong() throws IOException {
        var kiosks = village.village().kiosks();
        assertThat(kiosks.invites().lacksSettings(Optional.empty(), "Anjungan Balai Desa"))
                .as("nothing written")
                .isFalse();
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        write("[screen\n");
        assertThat(kiosks.invites().lacksSettings(Optional.empty(), "Anjungan Pendopo"))
                .isTrue();
        assertThat(kiosks.invites().lacksSettings(Optional.of("anjungan-balai-desa"), ""))
                .as("keeps what it has")
                .isFalse();
        assertThat(toml(proven(kiosk, "GET", "/settings", new byte[0], Map.of())))
                .doesNotContain("screen");
        write("[screen]\ntheme = \"dark\"\n");
        assertThat(kiosks.invites().lacksSettings(Optional.empty(), "Anjungan Pendopo"))
                .isFalse();
    }

    private void write(String all) throws IOException {
        Files.createDirectories(data.resolve("kiosk-settings"));
        Files.writeString(data.resolve("kiosk-settings/all.toml"), all);
    }

    @Test
    void tellsWhereTheVillageIsNowAlsoWhileWhatIsWrittenMakesNoSense() throws IOException {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        var old = village.village().url().toString();
        Files.createDirectories(data.resolve("kiosk-settings"));
        var file = data.resolve("kiosk-settings/all.toml");
        Files.writeString(file, "[screen]\ntheme = \"dark\"\n\n[ village ] # kami\ncall-timeout = \"9s\"\n");
        assertThat(toml(proven(kiosk, "GET", "/settings", new byte[0], Map.of())))
                .contains("url = \"" + old + "\"");
        Files.writeString(file, "[screen]\nthmee = \"dark\"\n");
        moveTo("http://desa-baru.example:8080");
        var kiosks = village.village().kiosks();
        var again = kiosks.invites()
                .inviteAgain("anjungan-balai-desa", false, "petugas-1")
                .orElseThrow();
        var settings = toml(Objects.requireNonNull(
                enrol(again.compact(), newKey()).enrolled().settings()));
        assertThat(settings).isEqualTo("""
                        # Anjungan Balai Desa
                        [screen]
                        theme = "dark"

                        [ village ] # kami
                        url = "http://desa-baru.example:8080"
                        call-timeout = "9s"
                        [kiosk]
                        id = "anjungan-balai-desa"
                        """);
    }

    private void moveTo(String url) {
        village.close();
        var settings = new VillageSettings(
                data, VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(URI.create(url)), false, true);
        var parts = new VillageParts(village.clock(), new PlainLetters(), new QuickSigner());
        village = new TestVillage(Village.start(settings, parts), village.kiosk(), village.clock());
    }

    @Test
    void sendsTheSameSettingsAgainAsANewerVersion() {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        var first = proven(kiosk, "GET", "/settings", new byte[0], Map.of());
        var etag = first.headers().getOrDefault("etag", List.of("")).getFirst();
        var told = ContractJson.mapper()
                .writeValueAsBytes(new SettingsFeedback(
                        number(etag), SettingsFeedback.Result.ROLLED_BACK, List.of(SettingsFeedback.ENDED)));
        assertThat(proven(kiosk, "POST", "/settings/feedback", told, Map.of()).status())
                .isEqualTo(204);
        assertThat(village.village().kiosks().settings().sendAgain("anjungan-balai-desa"))
                .isTrue();
        var second = proven(kiosk, "GET", "/settings", new byte[0], Map.of("If-None-Match", etag));
        assertThat(second.status()).isEqualTo(200);
        assertThat(number(second.headers().getOrDefault("etag", List.of("")).getFirst()))
                .isGreaterThan(number(etag));
        assertThat(toml(second)).isEqualTo(toml(first));
        assertThat(village.village().kiosks().settings().sendAgain("nowhere")).isFalse();
    }

    private String toml(Answer answer) {
        return toml(new String(answer.body(), java.nio.charset.StandardCharsets.US_ASCII));
    }

    private String toml(String compact) {
        return SettingsBundle.read(compact, village.village().enrolment().publicKey(), "anjungan-balai-desa")
                .genuine()
                .orElseThrow()
                .toml();
    }

    @Test
    void remembersWhenAKioskWasHeardAndWithWhichProgram() {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        var beat = new Heartbeat(
                "0.1.0",
                7,
                new Heartbeat.Update(
                        Heartbeat.Result.ROLLED_BACK, "0.1.0", "0.2.0", Heartbeat.Why.NOT_SERVING, Instant.EPOCH));
        assertThat(proven(kiosk, "POST", "/heartbeat", ContractJson.mapper().writeValueAsBytes(beat), Map.of())
                        .status())
                .isEqualTo(204);
        var heard = village.clock().instant();
        village.close();
        village = TestVillage.start(data);
        var entry = village.village().kiosks().book().all().stream()
                .filter(one -> one.name().id().equals("anjungan-balai-desa"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.heartbeat()).contains(beat);
        assertThat(entry.seen()).contains(heard);
    }

    @Test
    void givesTwoBoxesOfTheSameNameIdsOfTheirOwn() {
        var first = village.village().kiosks().invites().inviteNew("Kios", true, "petugas-1");
        assertThat(enrol(first.compact(), box).status()).isEqualTo(202);
        var second = village.village().kiosks().invites().inviteNew("Kios", true, "petugas-1");
        assertThat(second.kiosk().id()).isNotEqualTo(first.kiosk().id());
        assertThat(enrol(first.compact(), box).status()).isEqualTo(202);
    }

    @Test
    void keepsWhatAKioskFoundOutAboutItself() {
        var kiosk = identity(enrol(invite().compact(), box).enrolled(), box);
        var report = new ReadinessReport(
                ReadinessReport.Occasion.ENROLMENT,
                Instant.parse("2026-11-21T03:00:00Z"),
                "0.1.0",
                Fingerprint.of(box),
                List.of(new ReadinessReport.Check("receipt-printer", ReadinessReport.Result.PASSED, "siap", null)));
        assertThat(proven(kiosk, "POST", "/readiness", ContractJson.mapper().writeValueAsBytes(report), Map.of())
                        .status())
                .isEqualTo(204);
        var entry = village.village().kiosks().book().all().stream()
                .filter(one -> one.name().id().equals("anjungan-balai-desa"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.report().orElseThrow()).contains("receipt-printer");
        assertThat(entry.seen()).isPresent();
    }

    @Test
    void renamesAKioskAndOpensItsServiceModeOnce() {
        var _ = enrol(invite().compact(), box);
        var kiosks = village.village().kiosks();
        assertThat(kiosks.book().rename("anjungan-balai-desa", "Anjungan Pendopo"))
                .isTrue();
        assertThat(kiosks.book().rename("anjungan-balai-desa", "<script>")).isFalse();
        assertThat(kiosks.settings().newest("anjungan-balai-desa")).isPresent();
        assertThat(kiosks.book().name("anjungan-balai-desa").orElseThrow().label())
                .isEqualTo("Anjungan Pendopo");
        var pass = kiosks.passes().pass("anjungan-balai-desa", "petugas-1").orElseThrow();
        assertThat(ServicePass.read(
                                pass,
                                village.village().enrolment().publicKey(),
                                "anjungan-balai-desa",
                                Instant.parse("2026-11-21T03:00:00Z"))
                        .genuine())
                .isPresent();
        assertThat(kiosks.passes().pass("nowhere", "petugas-1")).isEmpty();
    }

    @Test
    void givesAPassForItsCodeOnceAndToItsOwnKioskAlone() {
        var _ = enrol(invite().compact(), box);
        var kiosks = village.village().kiosks();
        var given =
                kiosks.passes().passWithCode("anjungan-balai-desa", "petugas-1").orElseThrow();
        var code = given.code().letters();
        assertThat(kiosks.passes().typed("another-kiosk", code)).isInstanceOf(Reply.Refused.class);
        assertThat(kiosks.passes().typed("anjungan-balai-desa", code))
                .isEqualTo(new Reply.Given<>(new TypedPass(given.compact())));
        assertThat(kiosks.passes().typed("anjungan-balai-desa", code)).isInstanceOf(Reply.Refused.class);
        for (var wrong = 0; wrong < 10; wrong++) {
            var _ = kiosks.passes().typed("anjungan-balai-desa", "00000000");
        }
        var next =
                kiosks.passes().passWithCode("anjungan-balai-desa", "petugas-1").orElseThrow();
        assertThat(kiosks.passes().typed("anjungan-balai-desa", next.code().letters()))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo("slow-down"));
    }

    private static long number(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }

    private Answer post(String path, Object body) {
        var bytes = ContractJson.mapper().writeValueAsBytes(body);
        assertThat(check.request("POST", "/fleet/v1" + path, JSON, bytes)).isEmpty();
        return raw(path, body);
    }

    private Answer raw(String path, Object body) {
        return send("POST", path, ContractJson.mapper().writeValueAsBytes(body), Map.of());
    }

    private Answer proven(KioskIdentity kiosk, String method, String path, byte[] body, Map<String, String> more) {
        var uri = URI.create(village.village().url() + "/fleet/v1" + path);
        var nonce = Optional.<String>empty();
        Answer answer;
        do {
            var headers = new java.util.HashMap<>(more);
            headers.put(ProofHeader.CREDENTIAL, kiosk.credential());
            headers.put(ProofHeader.PROOF, kiosk.prove(new ProvenCall(method, uri, body, Optional.empty(), nonce)));
            answer = send(method, path, body, headers);
            nonce = answer.headers().getOrDefault("dpop-nonce", List.of()).stream()
                    .findFirst();
        } while (answer.status() == 401);
        return answer;
    }

    private Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(village.village().url() + "/fleet/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            var answer = new Answer(
                    response.statusCode(), response.body(), response.headers().map());
            assertThat(check.response(method, "/fleet/v1" + path, answer.status(), answer.headers(), answer.body()))
                    .isEmpty();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
