package id.desa.anjungan.village;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Enrolled;
import id.desa.anjungan.backend.api.fleet.EnrolmentInvite;
import id.desa.anjungan.backend.api.fleet.EnrolmentProof;
import id.desa.anjungan.backend.api.fleet.EnrolmentRequest;
import id.desa.anjungan.backend.api.fleet.StickInvite;
import id.desa.anjungan.village.kiosk.KioskEntry;
import id.desa.anjungan.village.reply.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `anjungan-village --invite` beside the running village.
class InviteKioskIT {
    private static final int QUIET = 4;

    @TempDir
    private Path data;

    private Village village;

    @BeforeEach
    void open() {
        village = Village.start(
                new VillageSettings(data, VillageSettings.LOOPBACK, 0, Optional.empty(), List.of(), true, true));
    }

    @AfterEach
    void close() {
        village.close();
    }

    private String invite(String... options) {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--data", data.toString(), "--port", String.valueOf(village.port()), "--tls", "--demo"));
        var out = new ByteArrayOutputStream();
        InviteKiosk.of(all).run(new PrintStream(out, true, UTF_8), false);
        return out.toString(UTF_8);
    }

    private Enrolled enrolled(String compact) throws JOSEException {
        var box = new ECKeyGenerator(Curve.P_256).generate();
        var request = EnrolmentRequest.byInvite(compact, EnrolmentProof.sign(box, compact));
        return ((Reply.Given<Enrolled>) village.kiosks()
                        .enrolment()
                        .enrol(request, village.url().getAuthority()))
                .value();
    }

    @Test
    void drawsAQrThatTheRunningVillageAnswersTo() throws Exception {
        var said = invite("--invite", "Anjungan Pendopo");
        assertThat(said)
                .contains("kios Anjungan Pendopo (anjungan-pendopo), Desa Tirtawening  DATA CONTOH")
                .contains("alamat : 127.0.0.1:" + village.port())
                .containsPattern("kode   : [0-9A-Z]{4}-[0-9A-Z]{4}");
        var compact = read(said);
        var invite = EnrolmentInvite.read(
                        compact, Optional.of(village.enrolment().publicKey()))
                .genuine()
                .orElseThrow();
        assertThat(invite.urls()).containsExactly(village.url());
        assertThat(invite.serverKey()).isPresent();
        assertThat(enrolled(compact).kioskId()).isEqualTo("anjungan-pendopo");
        assertThat(village.kiosks().book().all())
                .filteredOn(kiosk -> kiosk.name().id().equals("anjungan-pendopo"))
                .extracting(KioskEntry::state)
                .containsExactly(KioskEntry.State.SERVED);
    }

    @Test
    void invitesAMachineInThePlaceOfAKioskAndNobodyElses() throws Exception {
        var _ = enrolled(invite("--invite", "Anjungan Pendopo", "--text").strip());
        assertThat(enrolled(invite("--replace", "anjungan-pendopo", "--text").strip())
                        .kioskId())
                .isEqualTo("anjungan-pendopo");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> invite("--replace", "anjungan-lain"))
                .withMessageContaining("no kiosk is called anjungan-lain");
    }

    @Test
    void writesTheFileOfAStickForAHallWithoutANetwork() {
        var file = ContractJson.mapper().readValue(invite("--invite", "Anjungan Dusun", "--stick"), StickInvite.class);
        assertThat(EnrolmentInvite.read(
                                file.invite(), Optional.of(village.enrolment().publicKey()))
                        .genuine()
                        .orElseThrow()
                        .offline())
                .isTrue();
    }

    /// In a JVM of its own, with the log the village runs with: what is piped into `anjunganctl enrol` is the invite
    /// alone.
    @Test
    void writesNothingButTheInviteToItsStandardOutput() throws Exception {
        var said = piped("--invite", "Anjungan Pendopo", "--text");
        assertThat(said.lines()).hasSize(1);
        assertThat(EnrolmentInvite.read(
                                said.strip(), Optional.of(village.enrolment().publicKey()))
                        .genuine())
                .isPresent();
        var file = piped("--replace", enrolled(said.strip()).kioskId(), "--stick");
        assertThat(file.strip()).startsWith("{").endsWith("}");
    }

    private String piped(String... options) throws IOException, InterruptedException {
        var log = data.resolve("invite.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(options));
        command.addAll(List.of("--data", data.toString(), "--port", String.valueOf(village.port()), "--tls", "--demo"));
        var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s", log).isZero();
        assertThat(Files.readString(log)).contains("event=kiosk-invited");
        return said;
    }

    @Test
    void saysWhatIsMissingInsteadOfInvitingNobodyKnowsWhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> InviteKiosk.of(List.of("--invite")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InviteKiosk.of(List.of("--invite", "A", "--replace", "b")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InviteKiosk.of(List.of(
                                "--invite", "A", "--data", data.resolve("none").toString()))
                        .run(System.out, false))
                .withMessageContaining("start the server once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InviteKiosk.of(List.of("--invite", "A", "--data", data.toString()))
                        .run(System.out, false))
                .withMessageContaining("no kiosk finds http://127.0.0.1:8080");
    }

    /// What a scanner held before the terminal reads.
    private static String read(String said) throws FormatException, ChecksumException {
        var lines = said.lines().filter(line -> line.matches("[█▀▄ ]{30,}")).toList();
        var side = lines.getFirst().length();
        var matrix = new BitMatrix(side - 2 * QUIET);
        for (var y = QUIET; y < side - QUIET; y++) {
            for (var x = QUIET; x < side - QUIET; x++) {
                var letter = lines.get(y / 2).charAt(x);
                if (letter == ' ' || letter == (y % 2 == 0 ? '▄' : '▀')) {
                    matrix.set(x - QUIET, y - QUIET);
                }
            }
        }
        return new Decoder().decode(matrix).getText();
    }
}
