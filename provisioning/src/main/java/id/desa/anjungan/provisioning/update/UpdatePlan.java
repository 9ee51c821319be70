package id.desa.anjungan.provisioning.update;

import id.desa.anjungan.config.QuietHours;
import id.desa.anjungan.config.UpdateSettings;
import java.time.LocalTime;

/// What the settings say about updates at this moment, as the root helper reads it.
public record UpdatePlan(boolean automatic, boolean inWindow, long proofSeconds) {
    public static UpdatePlan of(UpdateSettings settings, LocalTime villageTime) {
        var window = new QuietHours.Span(settings.from(), settings.to());
        return new UpdatePlan(
                settings.automatic(),
                window.covers(villageTime),
                settings.proof().toSeconds());
    }

    /// One `key=value` a line.
    public String lines() {
        return "automatic=" + automatic + "\nin-window=" + inWindow + "\nproof=" + proofSeconds + "\n";
    }
}
