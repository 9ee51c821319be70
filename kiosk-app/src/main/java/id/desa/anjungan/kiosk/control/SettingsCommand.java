package id.desa.anjungan.kiosk.control;

import id.desa.anjungan.provisioning.control.ControlReply;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `settings-changed`: somebody changed the settings from outside; the kiosk starts anew with them as soon as no
/// resident is served.
public final class SettingsCommand implements ControlCommand {
    private final Runnable changed;

    public SettingsCommand(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public String name() {
        return "settings-changed";
    }

    @Override
    public ControlReply.End answer(ControlRequest request, Consumer<JsonNode> steps) {
        changed.run();
        return new ControlReply.Result(JsonMapper.shared().createObjectNode().put("restarts", true));
    }
}
