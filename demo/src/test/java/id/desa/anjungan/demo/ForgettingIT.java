package id.desa.anjungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.PermohonanStatus;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import id.desa.anjungan.device.peer.PrivateCups;
import id.desa.anjungan.device.peer.VirtualLaser;
import id.desa.anjungan.village.demo.DemoKiosk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole visits at the real kiosk in a process of its own, with a real village, a real `cupsd` and a
/// receipt printer byte for byte. Thirty seconds after the last one nothing of the resident is in what the
/// kiosk holds in its memory or ever wrote to a disk.
class ForgettingIT {
    private static final Nik MARIA = Nik.of("9902036105870001");
    private static final String ANSWER = "modal wqxzj";
    private static final String LEFT_BEHIND = "kulak vvqq";
    private static final long PATIENCE_SECONDS = 40;

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<String> said = new LinkedBlockingQueue<>();
    private String screen = "";

    @Test
    void nothingOfAResidentIsLeftThirtySecondsAfterTheSession() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("anjungan-tmp"));
        try (var hall = Hall.open();
                var laser = VirtualLaser.start();
                var cups = PrivateCups.start();
                var slips = EscPosPrinterEmulator.start()) {
            var queue = cups.addQueue("surat", laser.uri());
            var letter = hall.letterReadyFor(MARIA);
            var kiosk = child(
                    hall,
                    temporary,
                    queue.toString(),
                    String.valueOf(slips.uri().getPort()));
            try {
                asksForALetter(kiosk);
                collects(kiosk, letter);
                leavesALetterUnfinished(kiosk);
                for (var i = 0;
                        i < 200 && hall.dossier(letter.request()).entry().status() != PermohonanStatus.SUDAH_DIAMBIL;
                        i++) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                TimeUnit.SECONDS.sleep(30);
                var traces = new Traces(markers(hall, letter));
                var dump = folder.resolve("live.hprof");
                dump(kiosk, "live", dump);
                var inHeap = waysTo(traces, dump);
                Files.delete(dump);
                reportsTheWholeHeap(kiosk, traces);
                assertThat(inHeap).as("in the reachable heap").isEmpty();
                assertThat(slips.received()).as("the slip came out").isNotEmpty();
                assertThat(laser.impressions()).as("the letter came out").isPositive();
                assertThat(traces.below(folder.resolve("state")))
                        .as("in the state folder")
                        .isEmpty();
                assertThat(traces.below(temporary))
                        .as("in the temporary folder")
                        .isEmpty();
                assertThat(traces.below(cups.place())).as("in the spooler").isEmpty();
                assertThat(cups.documents()).as("letters in the spooler").isEmpty();
                canFail(kiosk, traces);
            } finally {
                kiosk.destroyForcibly().waitFor();
            }
        }
    }

    /// What the collector has not come by yet; nobody can promise when it does.
    private void reportsTheWholeHeap(Process kiosk, Traces traces) throws IOException {
        var dump = folder.resolve("all.hprof");
        dump(kiosk, "all", dump);
        System.out.printf(
                "unreachable or not, %d traces in a heap of %d MB%n",
                traces.in(dump).size(), Files.size(dump) / 1_000_000);
        Files.delete(dump);
    }

    /// A leak planted on purpose is found, with who holds it.
    private void canFail(Process kiosk, Traces traces) throws IOException {
        tell(kiosk, "p " + MARIA.digits());
        var dump = folder.resolve("planted.hprof");
        dump(kiosk, "live", dump);
        assertThat(waysTo(traces, dump)).anyMatch(way -> way.contains("KioskInAChild.static PLANTED"));
        Files.delete(dump);
        Files.writeString(folder.resolve("state/planted"), ANSWER, StandardCharsets.UTF_16LE);
        assertThat(traces.below(folder.resolve("state"))).hasSize(1);
    }

    private static List<String> waysTo(Traces traces, Path dump) throws IOException {
        var hits = traces.in(dump);
        if (hits.isEmpty()) {
            return List.of();
        }
        var roots = HeapRoots.of(dump);
        return hits.stream().map(hit -> hit.what() + ": " + roots.way(hit.at())).toList();
    }

    private static Map<String, String> markers(Hall hall, Hall.Ready letter) {
        var all = new LinkedHashMap<String, String>();
        all.put("NIK", MARIA.digits());
        all.put("family card", "9901011502230001");
        all.put("name", "GORETTI");
        all.put("name as greeted", "Goretti");
        all.put("masked NIK", MARIA.masked());
        all.put("child's name", "GREGORIUS");
        all.put("PIN", Visitor.PIN);
        all.put("answer", ANSWER);
        all.put("answer as written", "Modal Wqxzj");
        all.put("answer left behind", "ulak Vvqq");
        all.put("code of the slip", letter.slip());
        all.put(
                "letter's number",
                Objects.requireNonNull(hall.dossier(letter.request()).entry().registration()));
        return all;
    }

    private void asksForALetter(Process kiosk) throws Exception {
        signsIn(kiosk);
        tap(kiosk, "home.data");
        await(kiosk, "data");
        tap(kiosk, "back");
        begins(kiosk, "SKCK");
        while (!screen.startsWith("letter.sent")) {
            answersAnything(kiosk);
        }
        tap(kiosk, "end");
        await(kiosk, "goodbye");
        tap(kiosk, "start");
    }

    /// Whatever is asked next.
    private void answersAnything(Process kiosk) throws Exception {
        await(kiosk, one -> !onward(one).isEmpty() || one.startsWith("screen letter.sent"), "a question");
        var before = last;
        if (screen.startsWith("letter.sent")) {
            return;
        }
        switch (screen) {
            case "letter.ask.text" -> types(kiosk, ANSWER);
            case "letter.ask.year" -> types(kiosk, "2019");
            case "letter.ask.money" -> types(kiosk, "1500000");
            default -> {}
        }
        tell(kiosk, "t " + onward(before));
        await(kiosk, one -> !one.equals(before), "what comes after " + before);
    }

    private static String onward(String line) {
        return List.of(line.split(" ", -1)).stream()
                .filter(id -> id.startsWith("pick.") || id.startsWith("next.") || id.equals("send"))
                .findFirst()
                .orElse("");
    }

    private void collects(Process kiosk, Hall.Ready letter) throws Exception {
        comesToSignIn(kiosk);
        tap(kiosk, "signin.slip");
        await(kiosk, "signin.slip");
        tell(kiosk, "s " + letter.slip());
        await(kiosk, "signin.pin");
        types(kiosk, Visitor.PIN);
        await(kiosk, "home");
        tap(kiosk, "home.print");
        tap(kiosk, "card." + letter.request());
        tap(kiosk, "print");
        await(kiosk, "collect.take_paper");
        tap(kiosk, "rate.4");
        tap(kiosk, "end");
        await(kiosk, "goodbye");
        tap(kiosk, "start");
    }

    private void leavesALetterUnfinished(Process kiosk) throws Exception {
        signsIn(kiosk);
        begins(kiosk, "SKD");
        types(kiosk, LEFT_BEHIND);
        await(kiosk, "still_there");
        tap(kiosk, "end");
        await(kiosk, "goodbye");
        await(kiosk, "attract");
    }

    private void begins(Process kiosk, String jenis) throws Exception {
        tap(kiosk, "home.letter");
        tap(kiosk, "card." + jenis);
        tap(kiosk, "next.requirements");
        await(kiosk, one -> one.startsWith("screen letter.ask."), "a question");
    }

    private void comesToSignIn(Process kiosk) throws Exception {
        await(kiosk, "attract");
        tap(kiosk, "start");
        await(kiosk, one -> one.contains("privacy.understood") || one.contains("start.signin"), "the beginning");
        if (last.contains("start.signin")) {
            tap(kiosk, "start.signin");
        }
        tap(kiosk, "privacy.understood");
        await(kiosk, "signin.choose");
    }

    private void signsIn(Process kiosk) throws Exception {
        comesToSignIn(kiosk);
        tap(kiosk, "signin.nik");
        await(kiosk, "signin.nik");
        types(kiosk, MARIA.digits());
        tap(kiosk, "next.nik");
        await(kiosk, "signin.pin");
        types(kiosk, Visitor.PIN);
        await(kiosk, "home");
    }

    private Process child(Hall hall, Path temporary, String queue, String slips) throws IOException {
        var config = Files.writeString(folder.resolve("kiosk.toml"), """
                [kiosk]
                id = "%s"
                demo = true
                [village]
                url = "%s"
                [screen]
                size = "1080x1920"
                [session]
                idle-warning = "10s"
                [devices.page-printer]
                uri = "sim:page-printer"
                [devices.receipt-printer]
                uri = "sim:receipt-printer"
                [state]
                dir = "%s"
                [log]
                level = "debug"
                """.formatted(
                        DemoKiosk.ID, hall.line().url(), folder.resolve("state")));
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KioskInAChild.class.getName(),
                config.toString(),
                hall.data().toString(),
                queue,
                slips));
        var process = new ProcessBuilder(command)
                .redirectError(folder.resolve("child.err").toFile())
                .start();
        Thread.ofPlatform().daemon().start(() -> listen(process));
        return process;
    }

    private void listen(Process process) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException ended) {
            // closed with the process
        }
    }

    private String last = "";

    private void hear(String line) {
        assertThat(line).doesNotStartWith("bug ");
        if (line.startsWith("screen ")) {
            last = line;
            screen = line.split(" ", -1)[1];
        }
    }

    private void await(Process kiosk, String name) throws Exception {
        await(kiosk, line -> line.startsWith("screen " + name + " "), name);
    }

    private void await(Process kiosk, Predicate<String> wanted, String what) throws Exception {
        for (var next = Optional.ofNullable(said.poll()); next.isPresent(); next = Optional.ofNullable(said.poll())) {
            hear(next.get());
        }
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!wanted.test(last)) {
            var line = said.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (line == null) {
                throw new IOException("waited for " + what + ", there is " + last + "; alive " + kiosk.isAlive() + " "
                        + Files.readString(folder.resolve("child.err")));
            }
            hear(line);
        }
    }

    private void tap(Process kiosk, String action) throws Exception {
        await(kiosk, line -> line.contains(" " + action + " "), action);
        tell(kiosk, "t " + action);
    }

    /// Letter keys are in no focus order.
    private void types(Process kiosk, String text) throws IOException {
        for (var at = 0; at < text.length(); at++) {
            tell(kiosk, "t key." + (text.charAt(at) == ' ' ? "space" : String.valueOf(text.charAt(at))));
        }
    }

    private void dump(Process kiosk, String kind, Path file) throws IOException {
        tell(kiosk, "d " + kind + " " + file);
        try {
            for (var line = said.poll(60, TimeUnit.SECONDS);
                    !"dumped".equals(line);
                    line = said.poll(60, TimeUnit.SECONDS)) {
                hear(Objects.requireNonNull(line, "no dump"));
            }
        } catch (InterruptedException stopping) {
            throw new IOException(stopping);
        }
    }

    private static void tell(Process kiosk, String what) throws IOException {
        kiosk.getOutputStream().write((what + "\n").getBytes(StandardCharsets.UTF_8));
        kiosk.getOutputStream().flush();
    }
}
