package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.provisioning.check.Finding;
import id.desa.anjungan.provisioning.check.TestBench;
import id.desa.anjungan.provisioning.check.Watches;
import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlReply.Refusal;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `card-fingerprint {seconds}`: the name a card gets in settings, while nobody is served. Its number stays here.
public final class CardCommand implements ControlCommand {
    private static final String HOLDER = "card";
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int MOST_SECONDS = 120;

    private final TestBench bench;
    private final Holds holds;
    private final RandomGenerator random;

    /// @param random one that nobody can foresee
    public CardCommand(TestBench bench, Holds holds, RandomGenerator random) {
        this.bench = bench;
        this.holds = holds;
        this.random = random;
    }

    @Override
    public String name() {
        return "card-fingerprint";
    }

    @Override
    public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) throws InterruptedException {
        var seconds = request.argument("seconds").orElse("30");
        if (!seconds.matches("[0-9]{1,3}") || Integer.parseInt(seconds) > MOST_SECONDS) {
            return new ControlReply.Refused(Refusal.BAD_ARGUMENT, "seconds");
        }
        if (!holds.askAtOnce(HOLDER, LONGEST)) {
            return new ControlReply.Refused(Refusal.BUSY, "");
        }
        try {
            var finding = new Watches(bench, Duration.ofSeconds(Integer.parseInt(seconds))).cardFingerprint(random);
            return new ControlReply.Result(JsonMapper.shared()
                    .createObjectNode()
                    .put(finding instanceof Finding.Good ? "fingerprint" : "failed", finding.note()));
        } finally {
            holds.release(HOLDER);
        }
    }
}
