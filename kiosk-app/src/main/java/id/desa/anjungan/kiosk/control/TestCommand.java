package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.GuidedTest;
import id.desa.anjungan.provisioning.check.TestBench;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.check.TestSheet;
import id.desa.anjungan.provisioning.check.TouchScreens;
import id.desa.anjungan.provisioning.check.TouchWatch;
import id.desa.anjungan.provisioning.check.Trials;
import id.desa.anjungan.provisioning.check.Watches;
import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlReply.Refusal;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `test {device, seconds}`: tries one device while nobody is served. Where a person must say how it went, the
/// result is `ask`, and is kept by [TestResultCommand].
public final class TestCommand implements ControlCommand {
    private static final String HOLDER = "test";
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final int MOST_SECONDS = 120;
    private static final String USUAL_SECONDS = "30";

    private final TestBench bench;
    private final Holds holds;
    private final TestResults results;
    private final Supplier<TestSheet> sheet;
    private final Path root;

    /// @param sheet what stands on a print that is made now
    /// @param root `/`
    public TestCommand(TestBench bench, Holds holds, TestResults results, Supplier<TestSheet> sheet, Path root) {
        this.bench = bench;
        this.holds = holds;
        this.results = results;
        this.sheet = sheet;
        this.root = root;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) throws InterruptedException {
        var test = request.argument("device").flatMap(DeviceTest::of);
        var seconds = request.argument("seconds").orElse(USUAL_SECONDS);
        if (test.isEmpty() || !seconds.matches("[0-9]{1,3}") || Integer.parseInt(seconds) > MOST_SECONDS) {
            return new ControlReply.Refused(Refusal.BAD_ARGUMENT, "device, seconds");
        }
        if (!holds.askAtOnce(HOLDER, LONGEST)) {
            return new ControlReply.Refused(Refusal.BUSY, "");
        }
        try {
            var now = sheet.get();
            var finding = guided(Duration.ofSeconds(Integer.parseInt(seconds)))
                    .run(
                            test.get(),
                            now,
                            step -> steps.accept(JsonMapper.shared()
                                    .createObjectNode()
                                    .put("test", test.get().word())
                                    .put("step", step)));
            return kept(test.get(), finding, now);
        } finally {
            holds.release(HOLDER);
        }
    }

    private GuidedTest guided(Duration patience) {
        return new GuidedTest(
                new Trials(bench), new Watches(bench, patience), new TouchWatch(new TouchScreens(root), patience));
    }

    private ControlReply.End kept(DeviceTest test, Finding finding, TestSheet now) {
        var told = JsonMapper.shared()
                .createObjectNode()
                .put("test", test.word())
                .put("note", finding.note())
                .put("at", now.at().toString());
        if (finding instanceof Finding.AskAPerson) {
            return new ControlReply.Result(told.put("outcome", "ask"));
        }
        var good = finding instanceof Finding.Good;
        told.put("outcome", good ? "good" : "bad");
        return new ControlReply.Result(told.put("kept", keep(new TestResult(test, good, now.at(), finding.note()))));
    }

    private boolean keep(TestResult result) {
        try {
            results.keep(result);
            return true;
        } catch (IOException refused) {
            return false; // the disk has a code of its own
        }
    }
}
