package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlClient;
import id.desa.anjungan.provisioning.control.ControlRequest;
import id.desa.anjungan.provisioning.ctl.Anjunganctl;
import id.desa.anjungan.provisioning.ctl.Exit;
import id.desa.anjungan.provisioning.ctl.Workplace;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The technician's program and the real kiosk, over the real socket.
class AnjunganctlIT {
    private static Hall hall;

    private final SimulatedPagePrinter pages = new SimulatedPagePrinter();
    private final SimulatedReceiptPrinter slips = new SimulatedReceiptPrinter();

    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    @BeforeAll
    static void openTheHall() {
        hall = Hall.open();
    }

    @AfterAll
    static void closeTheHall() {
        hall.close();
    }

    @Test
    void saysInATableWhetherTheKioskCanServe() throws Exception {
        try (var booth = Booth.in(hall, pages, slips)) {
            booth.awaitVillage();
            eventually(() -> ctl(booth, "status").code() == Exit.GOOD);
            var well = ctl(booth, "status");
            assertThat(well.out())
                    .contains("Anjungan " + booth.config().kiosk().id(), "SIAP MELAYANI", "DATA CONTOH")
                    .contains("Jaringan hijau, program hijau, layanan hijau")
                    .contains("Kontak terakhir dengan desa")
                    .containsPattern("cetak surat +bisa");
            pages.becomes(new PrinterStatus.Stopped(PrinterReason.COVER_OPEN));
            eventually(() -> ctl(booth, "status").code() == Exit.SOMETHING_TO_MEND);
            var ill = ctl(booth, "status", "--lang", "en");
            assertThat(ill.out())
                    .contains("CANNOT PRINT LETTERS")
                    .containsPattern("print letters +no +P10 \\(officer\\)")
                    .contains("P10: The letter printer is not ready.");
            var json = ctl(booth, "status", "--json").json();
            assertThat(json.path("lamps").path("service").asString("")).isEqualTo("red");
            assertThat(json.path("codes").toString()).isEqualTo("[\"P10\"]");
        }
    }

    @Test
    void asksTheKioskThatHoldsTheDevicesHowTheyStand() throws Exception {
        try (var booth = Booth.in(hall, pages, slips)) {
            var run = ctl(booth, "devices", "--json");
            assertThat(run.code()).isEqualTo(Exit.GOOD);
            assertThat(run.json().path("told-by").asString("")).isEqualTo("kiosk");
            assertThat(run.json().path("devices").findValuesAsString("device"))
                    .containsExactly("page-printer", "receipt-printer", "scanner", "card-reader");
            assertThat(ctl(booth, "devices").out())
                    .contains("Alat menurut setelan kios", "Yang terpasang di mesin ini")
                    .containsPattern("printer surat +ready");
        }
    }

    @Test
    void printsATestPageKeepsWhatAPersonSaidOfItAndOpensAgain() throws Exception {
        try (var booth = Booth.in(hall, pages, slips)) {
            booth.awaitVillage();
            var run = typing(booth, "t\n", "test", "print");
            assertThat(run.code()).isEqualTo(Exit.SOMETHING_TO_MEND);
            assertThat(run.err()).contains("Apakah halaman uji keluar dengan baik?");
            assertThat(pages.paperOut()).hasSize(1);
            assertThat(last(booth, "print").path("good").booleanValue()).isFalse();
            assertThat(ctl(booth, "test", "receipt", "--answer", "yes").code()).isEqualTo(Exit.GOOD);
            assertThat(slips.paperOut()).hasSize(1);
            assertThat(last(booth, "receipt").path("good").booleanValue()).isTrue();
            assertThat(last(booth, "receipt").path("at").asString("")).startsWith("20");
            assertThat(typing(booth, "", "test", "print").code()).isEqualTo(Exit.SOMETHING_TO_MEND);
            booth.eyes().await("attract");
        }
    }

    @Test
    void readsACodeThatNoScreenHearsOf() throws Exception {
        try (var booth = Booth.in(hall, pages, slips)) {
            booth.awaitVillage();
            var run = CompletableFuture.supplyAsync(() -> ctl(booth, "test", "scan", "--seconds", "20", "--json"));
            booth.eyes().await("starting");
            while (!run.isDone()) {
                booth.shows("9901012001000001 rahasia");
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(run.join().code()).isEqualTo(Exit.GOOD);
            assertThat(run.join().json().path("note").asString("")).isEqualTo("read qr-code 24");
            assertThat(run.join().out() + run.join().err()).doesNotContain("rahasia");
            booth.eyes().await("attract");
            assertThat(ctl(booth, "test", "panel").code()).isEqualTo(Exit.SOMETHING_TO_MEND);
            assertThat(last(booth, "panel").path("note").asString("")).isEqualTo("not-there");
        }
    }

    @Test
    void takesTheKioskFromNobodyWhoIsServed() throws Exception {
        try (var booth = Booth.in(hall, pages, slips)) {
            booth.awaitVillage();
            booth.eyes().tap("start");
            eventually(
                    () -> ctl(booth, "status", "--json").json().path("serving").asBoolean(false));
            var run = ctl(booth, "test", "print", "--answer", "yes");
            assertThat(run.code()).isEqualTo(Exit.TRY_LATER);
            assertThat(run.err()).contains("sedang melayani warga");
            assertThat(pages.paperOut()).isEmpty();
            assertThat(hold(booth)).as("a resident is there").isFalse();
            booth.eyes().tap("back");
            eventually(() -> hold(booth));
            booth.eyes().await("starting");
            assertThat(ctl(booth, "status", "--json").json().path("codes").toString())
                    .contains("K40");
            ask(booth, "hold", Map.of("who", "update", "release", "true"));
            booth.eyes().await("attract");
        }
    }

    @Test
    void isAProgramWithAnExitCode() throws Exception {
        try (var booth = Booth.in(hall, pages, slips)) {
            booth.awaitVillage();
            eventually(() -> ctl(booth, "status").code() == Exit.GOOD);
            assertThat(program("status", "--socket", socket(booth).toString())).isEqualTo(Exit.GOOD);
        }
        assertThat(program(
                        "status",
                        "--socket",
                        hall.folder().resolve("nobody.sock").toString()))
                .isEqualTo(Exit.UNAVAILABLE);
        assertThat(program("fly")).isEqualTo(Exit.USAGE);
    }

    private static int program(String... args) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.add(Anjunganctl.class.getName());
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static boolean hold(Booth booth) {
        return ask(booth, "hold", Map.of("who", "update", "seconds", "60"))
                .path("free")
                .asBoolean(false);
    }

    private static JsonNode ask(Booth booth, String command, Map<String, String> arguments) {
        var answer =
                new ControlClient(socket(booth)).ask(new ControlRequest(command, arguments), Duration.ofSeconds(10));
        assertThat(answer).isInstanceOf(ControlAnswer.Done.class);
        return ((ControlAnswer.Done) answer).result();
    }

    private static JsonNode last(Booth booth, String test) {
        return ctl(booth, "status", "--json").json().path("tests").path(test);
    }

    private static Run ctl(Booth booth, String... args) {
        return typing(booth, "", args);
    }

    private static Run typing(Booth booth, String typed, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--socket", socket(booth).toString()));
        var code = Anjunganctl.run(
                new Workplace(
                        Path.of("/"),
                        Map.of(),
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        InstantSource.system()),
                all.toArray(String[]::new));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Path socket(Booth booth) {
        return booth.state().resolve("control.sock");
    }

    private static void eventually(BooleanSupplier condition) throws InterruptedException {
        for (var i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
