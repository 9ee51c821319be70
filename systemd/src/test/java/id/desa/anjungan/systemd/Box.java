package id.desa.anjungan.systemd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The kiosk on a machine as somebody in the hall meets it: its display, a hand before its scanner, a
/// finger. The scanner is a serial line that `socat` holds, the display a real X server on a card that is
/// made up.
final class Box {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path PICTURES = Path.of("target/system");
    private static final String LOG = "/var/lib/anjungan/kiosk.jsonl";
    private static final String SCANNER = """
            [Unit]
            Before=anjungan-kiosk.service
            [Service]
            ExecStart=socat pty,raw,echo=0,link=/dev/scanner,user=anjungan,mode=600 pty,raw,echo=0,link=/dev/held-before-it
            """;

    private final Machine machine;
    private final Glass glass;

    /// @param machine switched off as yet: it gets its display and its scanner
    Box(Machine machine) throws IOException, InterruptedException, ExecutionException {
        this.machine = machine;
        this.glass = new Glass();
        Displays.into(machine);
        machine.write("/etc/systemd/system/scanner.service", SCANNER);
        var wants = machine.path("/etc/systemd/system/multi-user.target.wants/scanner.service");
        Files.createDirectories(wants.getParent());
        Files.createSymbolicLink(wants, Path.of("/etc/systemd/system/scanner.service"));
    }

    Machine machine() {
        return machine;
    }

    /// Holds a code before the scanner.
    void scan(String text) throws IOException, InterruptedException {
        try (var wire = Files.newOutputStream(machine.path("/srv/shown"))) {
            wire.write((text + "\r").getBytes(UTF_8));
        }
        machine.sh("cat /srv/shown >/dev/held-before-it; rm /srv/shown");
    }

    /// Holds an invite before the scanner of a box and waits until it is a kiosk in service.
    ///
    /// @return how long it took
    Duration enrols(String invite, Duration bound) throws IOException, InterruptedException {
        var before = machine.property("anjungan-kiosk", "MainPID");
        var shown = System.nanoTime();
        scan(invite);
        machine.until(
                bound,
                "[ $(systemctl show -P MainPID anjungan-kiosk) != " + before
                        + " ] && systemctl is-active --quiet anjungan-kiosk && sleep 0.5 && anjunganctl status --json | grep -q '\"ready\" : true'");
        return Duration.ofNanos(System.nanoTime() - shown);
    }

    /// The name of the screen that was shown last, as the kiosk's log tells it.
    String screen() throws IOException {
        var log = machine.path(LOG);
        return Files.exists(log)
                ? Files.readAllLines(log).stream()
                        .filter(line -> line.contains("\"screen-shown\""))
                        .reduce((_, last) -> last)
                        .map(Box::name)
                        .orElse("")
                : "";
    }

    private static String name(String line) {
        JsonNode event = JsonMapper.shared().readTree(line);
        return event.path("screen").asString("");
    }

    /// Waits for one of these screens, until it stands still.
    String await(String... names) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!List.of(names).contains(screen())) {
            if (System.nanoTime() > until) {
                photograph("instead-of-" + names[0]);
                throw new AssertionError("the screen is " + screen() + ", not " + List.of(names) + "\n"
                        + machine.run("tail", "-n", "30", LOG).output());
            }
            Thread.sleep(50);
        }
        Thread.sleep(700); // its way in, and a person looks before tapping
        return screen();
    }

    /// Taps until the screen is another one, as somebody does whose finger was too early, and waits for one of these.
    ///
    /// @return which one came
    String goes(String action, String... to) throws IOException, InterruptedException, ExecutionException {
        var from = screen();
        for (var tries = 0; tries < 4 && screen().equals(from); tries++) {
            tap(glass.of(from, action));
            for (var waited = 0; waited < 60 && screen().equals(from); waited++) {
                Thread.sleep(50);
            }
        }
        return await(to);
    }

    /// Taps actions of the screen that is there, one after the other.
    void tap(String... actions) throws IOException, InterruptedException, ExecutionException {
        var screen = screen();
        for (var action : actions) {
            tap(glass.of(screen, action));
        }
    }

    /// Taps one of so many cards.
    void tapCard(String card, int cards) throws IOException, InterruptedException, ExecutionException {
        tap(glass.of(screen(), card, cards));
    }

    private void tap(Glass.Point at) throws IOException, InterruptedException {
        machine.sh("DISPLAY=:0 xdotool mousemove " + at.x() + " " + at.y()
                + " mousedown 1 sleep 0.06 mouseup 1 sleep 0.12");
    }

    /// Letter by letter on the keys of the screen.
    void type(String text) throws IOException, InterruptedException, ExecutionException {
        tap(text.chars().mapToObj(sign -> "key." + (char) sign).toArray(String[]::new));
    }

    /// How the kiosk is, as the technician asks it.
    JsonNode status() throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(machine.run("anjunganctl", "status", "--json").output());
    }

    /// What stands on the display, kept as a picture.
    void photograph(String name) throws IOException, InterruptedException {
        var picture = Displays.drawn(machine);
        Displays.keep(picture, PICTURES.resolve(name + ".png"));
        assertThat(Displays.colours(picture)).isGreaterThan(40);
    }
}
