package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.TestResult;
import id.desa.anjungan.provisioning.check.TestResults;
import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlReply.Refusal;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `test-result {device, good, note}`: what a person said of a test that only a person can judge.
public final class TestResultCommand implements ControlCommand {
    private final TestResults results;
    private final InstantSource clock;

    public TestResultCommand(TestResults results, InstantSource clock) {
        this.results = results;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "test-result";
    }

    @Override
    public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) {
        var test = request.argument("device").flatMap(DeviceTest::of);
        var good = request.argument("good").filter(word -> word.matches("true|false"));
        var note = request.argument("note").filter(words -> words.matches("[a-z0-9 -]{0,120}"));
        if (test.isEmpty() || good.isEmpty() || note.isEmpty()) {
            return new ControlReply.Refused(Refusal.BAD_ARGUMENT, "device, good, note");
        }
        try {
            results.keep(new TestResult(test.get(), Boolean.parseBoolean(good.get()), clock.instant(), note.get()));
            return new ControlReply.Result(
                    JsonMapper.shared().createObjectNode().put("kept", true));
        } catch (IOException refused) {
            return new ControlReply.Refused(Refusal.FAILED, refused.getClass().getName());
        }
    }
}
