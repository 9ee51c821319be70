package id.desa.anjungan.demo;

import id.desa.anjungan.device.PageJob;
import id.desa.anjungan.device.PrintRef;
import id.desa.anjungan.device.escpos.EscPosModel;
import id.desa.anjungan.device.escpos.EscPosReceiptPrinter;
import id.desa.anjungan.device.escpos.EscPosSettings;
import id.desa.anjungan.device.peer.EscPosPrinterEmulator;
import id.desa.anjungan.device.sim.SimulatedPagePrinter;
import id.desa.anjungan.device.sim.SimulatedReceiptPrinter;
import id.desa.anjungan.village.officer.DemoOfficers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The process behind `./anjungan demo --headless`: kiosk and village, and the three people who use them.
final class ScriptedDemo {
    /// Environment variable: the folder for what the two keep.
    static final String WORK = "ANJUNGAN_DEMO_WORK";

    private static final long SLIP_PATIENCE_MS = 5_000;
    private static final long LOOK_MS = 50;
    private static final int FAILED = 1;

    private final DemoOptions options;
    private final DemoStage stage;
    private final ResidentScript resident;

    private ScriptedDemo(DemoOptions options, DemoStage stage, ResidentScript resident) {
        this.options = options;
        this.stage = stage;
        this.resident = resident;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Quiet.libraries();
        if (!(DemoOptions.parse(List.of(arguments), Demo.DEFAULTS, true)
                instanceof DemoOptions.Parsed.Good(var options))) {
            throw new IllegalArgumentException(DemoOptions.USAGE);
        }
        System.exit(played(options) ? 0 : FAILED); // JavaFX would keep the process alive
    }

    private static boolean played(DemoOptions options) throws InterruptedException {
        try (var glass = RobotTouchscreen.open(DemoStage.screen(true), new Random(options.seed()))) {
            try {
                return run(options, glass);
            } catch (IOException e) {
                System.err.println("anjungan demo: " + e.getMessage());
                glass.photographWhatever(options.out().resolve("screens/99-where-it-stopped.png"));
            } catch (RuntimeException bug) {
                bug.printStackTrace(System.err);
            }
            return false;
        }
    }

    /// @return whether it all went without a bug on the way
    private static boolean run(DemoOptions options, RobotTouchscreen glass) throws IOException, InterruptedException {
        try (var stage = DemoStage.open(setup(options), glass)) {
            var script = new ResidentScript(
                    glass, stage.scanner()::show, options.out().resolve("screens"));
            new ScriptedDemo(options, stage, script).play();
            return stage.bugs() == 0;
        }
    }

    private static DemoStage.Setup setup(DemoOptions options) {
        return new DemoStage.Setup(
                Path.of(System.getenv(WORK)),
                options.out().resolve("events.jsonl"),
                options.pagePrinter().orElseThrow(),
                options.receiptPrinter().orElseThrow(),
                options.link(),
                options.seed());
    }

    private void play() throws IOException, InterruptedException {
        say("Officer's pages: " + stage.office() + "/masuk");
        say("A resident asks for " + options.letter() + " at the touchscreen");
        resident.asks(options.resident(), options.pin(), options.letter());
        var slip = slip();

        say("An officer checks the request, the kades signs the letter");
        var registration = slip.registration();
        OfficeScript.signIn(stage.office(), DemoOfficers.WULAN).act("periksa", registration, "setujui", Map.of());
        var kades = OfficeScript.signIn(stage.office(), DemoOfficers.KADES);
        var request = kades.act(
                "tandatangan", registration, "tandatangani", Map.of("frasa", DemoOfficers.SIGNING_PASSPHRASE));
        Files.write(options.out().resolve("letter.pdf"), kades.letter(request));
        Files.writeString(options.out().resolve("number.txt"), kades.number(request) + "\n");
        Files.writeString(options.out().resolve("verification-keys.json"), kades.verificationKeys());

        say("The resident comes back with the slip and takes the paper");
        resident.startsAgain();
        resident.collects(slip.code(), options.pin(), request);
        keepSimulatedPaper();
    }

    private record HeldSlip(String registration, String code) {}

    /// What the resident holds: read off the paper itself where the demo can see it.
    private HeldSlip slip() throws IOException, InterruptedException {
        var patience = stage.slips().printer() instanceof SimulatedReceiptPrinter ? 0 : SLIP_PATIENCE_MS;
        while (Files.notExists(options.out().resolve("slip.png")) && patience > 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MS);
            patience -= LOOK_MS;
        }
        if (Files.notExists(options.out().resolve("slip.png"))) {
            printAgain();
        }
        return new HeldSlip(
                SlipFiles.registration(options.out()).orElseThrow(() -> new IOException("no registration on the slip")),
                SlipFiles.code(options.out()));
    }

    /// A slip that went where the demo cannot look becomes bytes by the real driver, to be looked at like any other.
    private void printAgain() throws IOException {
        try (var peer = EscPosPrinterEmulator.start();
                var printer = EscPosReceiptPrinter.tcp(
                        "127.0.0.1", peer.uri().getPort(), EscPosModel.MM80, EscPosSettings.STANDARD)) {
            printer.print(new PrintRef("shown"), stage.slips().lastSlip().orElseThrow());
            SlipFiles.write(options.out(), peer.slips().getLast());
        }
    }

    private void keepSimulatedPaper() throws IOException {
        if (stage.pages() instanceof SimulatedPagePrinter simulated) {
            List<PageJob> paper = simulated.paperOut();
            if (!paper.isEmpty()) {
                Files.write(
                        options.out().resolve("printed.pdf"), paper.getLast().pdf());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
