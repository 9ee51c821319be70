package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlClient;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Tells the running kiosk that its settings changed under it.
final class SettingsNews {
    private static final Duration MOST = Duration.ofSeconds(5);

    private SettingsNews() {}

    /// What answers the kiosk now, and so has to with other settings too; nothing where no kiosk runs.
    static Set<String> reached(ControlClient kiosk) {
        return kiosk.ask(new ControlRequest("status"), MOST) instanceof ControlAnswer.Done(var status)
                ? status.path("reached").valueStream().map(JsonNode::asString).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /// Says when they count.
    static String told(ControlClient kiosk, Words words) {
        return kiosk.ask(new ControlRequest("settings-changed"), MOST) instanceof ControlAnswer.Done
                ? words.say("config.restarts")
                : words.say("config.next-start");
    }
}
