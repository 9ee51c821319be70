package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.device.Media;
import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.DirectTest;
import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.check.TestSheet;
import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/// Tries one device: by the running kiosk, which holds it and serves nobody meanwhile; else directly.
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Tries one device and keeps the result with its date. The kiosk serves nobody meanwhile.")
final class TestCommand implements Callable<Integer> {
    private static final Duration MORE = Duration.ofSeconds(30);
    /// A letter printer may be asleep.
    private static final Duration TO_PRINT = Duration.ofMinutes(3);

    private static final ZoneId VILLAGE_TIME = ZoneId.of("Asia/Jakarta");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "DEVICE",
            description = "print, receipt, scan, card, panel, sound or touch.",
            converter = OfWord.class)
    private DeviceTest test = DeviceTest.PRINT;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "How long to wait for a code, a card, a switch or a finger, 1 to 120; 30 unless given.")
    private int seconds = 30;

    @Option(
            names = "--answer",
            paramLabel = "yes|no",
            description = "Answers beforehand whether it was printed, shone or sounded well, so that nobody is asked.")
    private Optional<YesNo> answer = Optional.empty();

    private final Workplace work;

    TestCommand(Workplace work) {
        this.work = work;
    }

    enum YesNo {
        YES,
        NO
    }

    /// For the word of a test.
    static final class OfWord implements ITypeConverter<DeviceTest> {
        @Override
        public DeviceTest convert(String word) {
            return DeviceTest.of(word).orElseThrow(() -> new TypeConversionException("no test of " + word));
        }
    }

    /// What came of it.
    ///
    /// @param byKiosk who keeps the result
    private record Outcome(Finding finding, boolean byKiosk) {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (seconds < 1 || seconds > 120) {
            work.err().println("--seconds: 1 to 120");
            return Exit.USAGE;
        }
        say("test." + test.word() + ".do");
        var patience = Duration.ofSeconds(seconds);
        var asked = common.kiosk(work)
                .ask(
                        new ControlRequest("test", Map.of("device", test.word(), "seconds", String.valueOf(seconds))),
                        patience.plus(MORE).plus(test == DeviceTest.PRINT ? TO_PRINT : Duration.ZERO));
        return switch (asked) {
            case ControlAnswer.Done(var result) ->
                ended(new Outcome(
                        finding(
                                result.path("outcome").asString(""),
                                result.path("note").asString("")),
                        true));
            case ControlAnswer.NotRunning _ -> direct(patience);
            case ControlAnswer.Refused _,
                    ControlAnswer.NoPermission _,
                    ControlAnswer.Silent _,
                    ControlAnswer.Garbled _ -> KioskAnswers.failed(asked, work, common.words());
        };
    }

    private static Finding finding(String outcome, String note) {
        return switch (outcome) {
            case "good" -> new Finding.Good(note);
            case "ask" -> new Finding.AskAPerson(note);
            default -> new Finding.Failed(note);
        };
    }

    private int direct(Duration patience) throws InterruptedException, IOException {
        var settings = common.settings(work);
        if (settings.devices().isEmpty()) {
            work.err()
                    .println(
                            settings.problems().isEmpty()
                                    ? common.words().say("kiosk.not-running")
                                    : settings.problemLines());
            return Exit.CONFIG;
        }
        var devices = settings.devices().get();
        var sheet = new TestSheet(
                settings.config().map(config -> config.kiosk().id()).orElse("belum terdaftar"),
                devices.pagePrinter().paper().equals("F4") ? Media.F4 : Media.A4,
                work.clock().instant(),
                VILLAGE_TIME,
                settings.config().map(config -> config.kiosk().demo()).orElse(false));
        return ended(new Outcome(new DirectTest(devices, work.root(), patience).run(test, sheet, _ -> {}), false));
    }

    private int ended(Outcome outcome) throws IOException {
        return switch (outcome.finding()) {
            case Finding.Good(var note) -> told(outcome, true, note);
            case Finding.Failed(var note) -> told(outcome, false, note);
            case Finding.AskAPerson(var note) -> {
                var good = answered();
                if (good.isEmpty()) {
                    print("ask", note);
                    say("test.unanswered");
                    yield Exit.SOMETHING_TO_MEND;
                }
                yield told(outcome, good.get(), good.get() ? note : "person-says-no " + note);
            }
        };
    }

    private int told(Outcome outcome, boolean good, String note) throws IOException {
        var asked = outcome.finding() instanceof Finding.AskAPerson;
        if (!outcome.byKiosk()) {
            new TestResults(common.stateDir(work))
                    .keep(new TestResult(test, good, work.clock().instant(), note));
        } else if (asked) {
            var kept = common.kiosk(work)
                    .ask(
                            new ControlRequest(
                                    "test-result",
                                    Map.of("device", test.word(), "good", String.valueOf(good), "note", note)),
                            MORE);
            if (!(kept instanceof ControlAnswer.Done)) {
                return KioskAnswers.failed(kept, work, common.words());
            }
        }
        print(good ? "good" : "bad", note);
        return good ? Exit.GOOD : Exit.SOMETHING_TO_MEND;
    }

    private void print(String outcome, String note) {
        if (common.json()) {
            work.out()
                    .println(JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(JsonMapper.shared()
                                    .createObjectNode()
                                    .put("test", test.word())
                                    .put("outcome", outcome)
                                    .put("note", note)));
        } else if (!outcome.equals("ask")) {
            work.out()
                    .println(
                            common.words().say("test." + outcome, common.words().say("device." + test.device()), note));
        }
    }

    /// What the technician says; empty where nobody answers.
    private Optional<Boolean> answered() throws IOException {
        if (answer.isPresent()) {
            return Optional.of(answer.get() == YesNo.YES);
        }
        work.err().print(common.words().say("test." + test.word() + ".ask") + " [y/t] ");
        work.err().flush();
        var line = new BufferedReader(new InputStreamReader(work.in(), StandardCharsets.UTF_8)).readLine();
        return Optional.ofNullable(line)
                .map(typed -> typed.strip().toLowerCase(Locale.ROOT))
                .filter(typed -> typed.matches("y|ya|yes|t|tidak|n|no"))
                .map(typed -> typed.startsWith("y"));
    }

    /// Beside the answer, which may be read by a program.
    private void say(String key) {
        work.err().println(common.words().say(key));
    }
}
