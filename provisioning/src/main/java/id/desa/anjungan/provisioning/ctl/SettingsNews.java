package id.desa.anjungan.provisioning.ctl;

import id.desa.anjungan.provisioning.control.ControlAnswer;
import id.desa.anjungan.provisioning.control.ControlClient;
import id.desa.anjungan.provisioning.control.ControlRequest;
import java.time.Duration;

/// Tells the running kiosk that its settings changed under it.
final class SettingsNews {
    private static final Duration MOST = Duration.ofSeconds(5);

    private SettingsNews() {}

    /// Whether letters can be printed now: what a bundle then has to keep up.
    static boolean serves(ControlClient kiosk) {
        return kiosk.ask(new ControlRequest("status"), MOST) instanceof ControlAnswer.Done(var status)
                && status.path("ready").asBoolean(false);
    }

    /// Says when they count.
    static String told(ControlClient kiosk, Words words) {
        return kiosk.ask(new ControlRequest("settings-changed"), MOST) instanceof ControlAnswer.Done
                ? words.say("config.restarts")
                : words.say("config.next-start");
    }
}
