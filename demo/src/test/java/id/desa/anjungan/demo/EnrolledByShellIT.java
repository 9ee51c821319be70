package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.provisioning.ctl.Anjunganctl;
import id.desa.anjungan.provisioning.ctl.Exit;
import id.desa.anjungan.provisioning.ctl.Workplace;
import id.desa.anjungan.provisioning.enrol.Identity;
import id.desa.anjungan.provisioning.enrol.IdentityFolder;
import id.desa.anjungan.village.Village;
import id.desa.anjungan.village.VillageSettings;
import id.desa.anjungan.village.kiosk.KioskEntry;
import id.desa.anjungan.village.reply.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `anjunganctl enrol` against a real village that speaks TLS with a key of its own.
class EnrolledByShellIT {
    @TempDir
    private Path dir;

    private Village village;
    private Path hand;

    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @BeforeEach
    void open() throws IOException {
        village = Village.start(new VillageSettings(
                dir.resolve("village"), VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(), true, true));
        hand = Files.writeString(dir.resolve("kiosk.toml"), """
                [kiosk]
                demo = true

                [state]
                dir = "%s"

                [devices.page-printer]
                uri = "sim:page-printer"

                [devices.receipt-printer]
                uri = "sim:receipt-printer"
                """.formatted(Files.createDirectory(dir.resolve("state"))));
    }

    @AfterEach
    void close() {
        village.close();
    }

    private Path state() {
        return dir.resolve("state");
    }

    private Run enrol(String typed, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = Anjunganctl.run(
                new Workplace(
                        dir,
                        Map.of(),
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.system()),
                Stream.concat(Stream.of("enrol", "--config", hand.toString()), Stream.of(args))
                        .toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private String invite(boolean offline) {
        return village.kiosks()
                .invites()
                .inviteNew("Anjungan Pendopo", offline, "petugas-1")
                .compact();
    }

    private Optional<Identity> identity() throws IOException {
        return new IdentityFolder(state()).read();
    }

    private KioskEntry entry(KioskEntry.State of) {
        return village.kiosks().book().all().stream()
                .filter(one -> one.state() == of)
                .filter(one -> one.name().label().equals("Anjungan Pendopo"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesAnInviteFromTheStandardInputAndSaysWhoTheKioskIs() throws IOException {
        var run = enrol(invite(false) + "\n", "--invite", "-");
        assertThat(run.err()).contains("Membaca undangan", "Menyimpan identitas");
        assertThat(run.code()).isEqualTo(Exit.GOOD);
        var who = identity().orElseThrow();
        assertThat(run.out())
                .contains("Kios Anjungan Pendopo (anjungan-pendopo)", "Terdaftar di Desa Tirtawening.")
                .contains("Sidik jari kunci: " + who.fingerprint());
        assertThat(who.serverKey()).isPresent();
        assertThat(state().resolve("settings")).isNotEmptyDirectory();
    }

    @Test
    void refusesAMachineThatIsAKioskUnlessItIsMeant() throws IOException {
        assertThat(enrol("", "--invite", invite(false)).code()).isEqualTo(Exit.GOOD);
        var before = identity().orElseThrow().fingerprint();
        var again = village.kiosks()
                .invites()
                .inviteAgain("anjungan-pendopo", false, "petugas-1")
                .orElseThrow()
                .compact();
        var refused = enrol("", "--invite", again);
        assertThat(refused.code()).isEqualTo(Exit.USAGE);
        assertThat(refused.err()).contains("sudah menjadi kios Anjungan Pendopo (anjungan-pendopo", "--again");
        assertThat(identity().orElseThrow().fingerprint()).isEqualTo(before);
        var taken = enrol("", "--invite", again, "--again", "--json");
        assertThat(taken.code()).isEqualTo(Exit.GOOD);
        assertThat(taken.json().path("outcome").asString("")).isEqualTo("enrolled");
        assertThat(taken.json().path("kiosk").asString("")).isEqualTo("anjungan-pendopo");
        assertThat(identity().orElseThrow().fingerprint())
                .isNotEqualTo(before)
                .isEqualTo(taken.json().path("fingerprint").asString(""));
    }

    @Test
    void takesATypedCodeForAnAddress() throws IOException {
        var invited = village.kiosks().invites().inviteNew("Anjungan Pendopo", false, "petugas-1");
        var code = invited.code().orElseThrow();
        var address = village.url().toString();
        assertThat(enrol("", "--code", "KELIRU", "--address", address).code()).isEqualTo(Exit.BAD_DATA);
        assertThat(enrol("", "--code", code.spaced()).code()).as("no address").isEqualTo(Exit.USAGE);
        var run = enrol("", "--code", code.spaced(), "--address", address, "--lang", "en");
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.GOOD);
        assertThat(run.out()).contains("Enrolled with Desa Tirtawening.");
    }

    @Test
    void changesNothingByWhatIsNoGood() throws IOException {
        var good = invite(false);
        var cut = enrol("", "--invite", good.substring(0, 300), "--json");
        assertThat(cut.code()).isEqualTo(Exit.BAD_DATA);
        assertThat(cut.json().path("trouble").asString("")).isEqualTo("damaged");
        assertThat(cut.err()).contains("Undangan tidak terbaca utuh.").doesNotContain(good.substring(0, 100));
        assertThat(enrol("", "--invite", good, "--confirm").code()).isEqualTo(Exit.USAGE);
        assertThat(enrol("").code()).isEqualTo(Exit.USAGE);
        assertThat(enrol("", "--confirm").code()).isEqualTo(Exit.NO_INPUT);
        assertThat(enrol("", "--stick", dir.resolve("nothing").toString()).code())
                .isEqualTo(Exit.NO_INPUT);
        var link = Files.createSymbolicLink(dir.resolve("link"), Files.writeString(dir.resolve("qr.txt"), good));
        assertThat(enrol("", "--invite", link.toString()).code()).isEqualTo(Exit.NO_INPUT);
        assertThat(identity()).isEmpty();
        assertThat(enrol("", "--invite", dir.resolve("qr.txt").toString()).code())
                .isEqualTo(Exit.GOOD);
        assertThat(enrol("", "--invite", good, "--again", "--json")
                        .json()
                        .path("trouble")
                        .asString(""))
                .isEqualTo("used");
    }

    @Test
    void startsFromAStickAndIsConfirmedOverTheLine() throws IOException {
        stick();
        var run = enrol("", "--stick", dir.resolve("stick").toString(), "--json");
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.GOOD);
        assertThat(run.json().path("outcome").asString("")).isEqualTo("waiting");
        assertThat(dir.resolve("stick").resolve(StickInvite.REQUEST_FILE)).isNotEmptyFile();
        assertThat(enrol("", "--confirm").code()).isEqualTo(Exit.TRY_LATER);
        assertThat(identity().orElseThrow().credential()).isEmpty();
        var waiting = entry(KioskEntry.State.WAITING);
        assertThat(waiting.fingerprint()).contains(identity().orElseThrow().fingerprint());
        assertThat(village.kiosks().enrolment().confirm(waiting.waiting().orElseThrow()))
                .isTrue();
        assertThat(enrol("", "--confirm").code()).isEqualTo(Exit.GOOD);
        assertThat(identity().orElseThrow().credential()).isPresent();
    }

    @Test
    void carriesTheRequestAndTheAnswerOnAStickWhereTheVillageIsNeverReached() throws IOException {
        stick();
        var to = dir.resolve("stick").toString();
        assertThat(enrol("", "--stick", to).code()).isEqualTo(Exit.GOOD);
        var request = ContractJson.mapper()
                .readValue(
                        Files.readString(dir.resolve("stick").resolve(StickInvite.REQUEST_FILE)),
                        EnrolmentRequest.class);
        assertThat(village.kiosks()
                        .enrolment()
                        .confirm(entry(KioskEntry.State.WAITING).waiting().orElseThrow()))
                .isTrue();
        var answer = ((Reply.Given<Enrolled>) village.kiosks()
                        .enrolment()
                        .enrol(request, village.url().getAuthority()))
                .value();
        Files.writeString(
                dir.resolve("stick").resolve(StickInvite.ANSWER_FILE),
                ContractJson.mapper().writeValueAsString(answer));
        var run = enrol("", "--stick", to);
        assertThat(run.code()).as(run.err()).isEqualTo(Exit.GOOD);
        assertThat(identity().orElseThrow().credential()).isPresent();
    }

    /// As a packaged kiosk mounts it, also for root, whom no rights hold back.
    @Test
    void saysThatTheEnrolmentStandsWhereTheStickCannotBeWrittenTo() throws IOException {
        stick();
        var stick = dir.resolve("stick");
        Files.createDirectories(stick.resolve("." + StickInvite.REQUEST_FILE + ".part/full"));
        var run = enrol("", "--stick", stick.toString());
        assertThat(run.code()).isEqualTo(Exit.CANNOT_WRITE);
        assertThat(run.err()).contains("anjunganctl enrol --request");
        var file = dir.resolve("permintaan.json");
        assertThat(enrol("", "--request", file.toString()).code()).isEqualTo(Exit.GOOD);
        assertThat(file).isNotEmptyFile();
    }

    private void stick() throws IOException {
        var invited = village.kiosks().invites().inviteNew("Anjungan Pendopo", true, "petugas-1");
        Files.writeString(Files.createDirectory(dir.resolve("stick")).resolve(StickInvite.FILE), invited.stickFile());
    }

    @Test
    void leavesEverythingToTheOwnerOfTheStateWhenItRunsAsRoot() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var kiosk = state().getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        Files.setOwner(state(), kiosk);
        assertThat(enrol(invite(false), "--invite", "-").code()).isEqualTo(Exit.GOOD);
        try (var all = Files.walk(state())) {
            assertThat(all).hasSizeGreaterThan(6).allSatisfy(file -> {
                assertThat(Files.getOwner(file)).as(file.toString()).isEqualTo(kiosk);
            });
        }
        assertThat(Files.getPosixFilePermissions(state().resolve("identity").resolve("key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
