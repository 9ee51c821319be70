package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlReply.Refusal;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `hold {who, seconds}` and `hold {who, release: true}`: keeps new residents away. Asked again it holds for
/// longer, and says whether the last resident has gone.
public final class HoldCommand implements ControlCommand {
    private static final int LONGEST_SECONDS = 30 * 60;

    private final Holds holds;

    public HoldCommand(Holds holds) {
        this.holds = holds;
    }

    @Override
    public String name() {
        return "hold";
    }

    @Override
    public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) {
        var who = request.argument("who").filter(named -> named.matches("[a-z-]{1,20}"));
        if (who.isEmpty()) {
            return new ControlReply.Refused(Refusal.BAD_ARGUMENT, "who");
        }
        if (request.argument("release").isPresent()) {
            holds.release(who.get());
            return told(false);
        }
        return seconds(request)
                .<ControlReply.End>map(time -> told(holds.ask(who.get(), time)))
                .orElseGet(() -> new ControlReply.Refused(Refusal.BAD_ARGUMENT, "seconds: 1 to " + LONGEST_SECONDS));
    }

    private ControlReply.Result told(boolean free) {
        var told = JsonMapper.shared().createObjectNode().put("free", free);
        var holders = told.putArray("holders");
        holds.holders().stream().sorted().forEach(holders::add);
        return new ControlReply.Result(told);
    }

    private static Optional<Duration> seconds(ControlRequest request) {
        return request.argument("seconds")
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(seconds -> seconds >= 1 && seconds <= LONGEST_SECONDS)
                .map(Duration::ofSeconds);
    }
}
