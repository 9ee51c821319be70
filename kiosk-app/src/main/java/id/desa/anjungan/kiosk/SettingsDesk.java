package id.desa.anjungan.kiosk;

import id.desa.anjungan.config.ConfigSource;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.config.TrialState;
import id.desa.anjungan.kiosk.health.KioskHealth;
import id.desa.anjungan.kiosk.health.Reached;
import id.desa.anjungan.kiosk.settings.Heartbeats;
import id.desa.anjungan.kiosk.settings.SettingsKeeper;
import id.desa.anjungan.kiosk.settings.SettingsReports;
import id.desa.anjungan.kiosk.village.FleetBackend;
import id.desa.anjungan.provisioning.update.UpdateState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What the village says of the kiosk itself while it runs: other settings, or that an officer has confirmed it. Both
/// count from the next start on, once nobody is served.
///
/// @param standsStill names what does not move any more; never waits
record SettingsDesk(
        FleetBackend village,
        Mail mail,
        KeptDevices devices,
        KioskHealth health,
        Controls controls,
        Threads threads,
        Supplier<Optional<String>> standsStill) {
    /// A box that started offline asks until an officer has confirmed it; then it starts anew once nobody is served.
    ///
    /// @param given asks, and may take some seconds
    /// @param restart ends the program, which something outside starts again
    void awaitConfirmation(BooleanSupplier given, Runnable restart) {
        var confirmed = new AtomicBoolean();
        threads.asideEvery(60, 5, () -> {
            if (!confirmed.get()) {
                confirmed.set(given.getAsBoolean());
            }
            if (confirmed.get() && controls.holds.ask("enrolment", Duration.ofMinutes(2))) {
                restart.run();
            }
        });
    }

    /// Goes by the settings that the village sends; without this the kiosk keeps to what it began with.
    ///
    /// @param began how this start stands to the bundle it began with
    /// @param hand what is written by hand on this machine, now
    /// @param restart ends the program, which something outside starts again
    void follow(SettingsFolder folder, TrialState began, Supplier<Optional<ConfigSource>> hand, Runnable restart) {
        var keeper = new SettingsKeeper(village, folder, began, reports(), kiosk(hand, restart), System::nanoTime);
        var heartbeats = new Heartbeats(
                village, folder, () -> UpdateState.read(Path.of("/").resolve(UpdateState.FILE)));
        controls.onSettings(keeper::changed);
        health.onLinkBack(() -> threads.background.execute(heartbeats::tell));
        threads.asideEvery(10 * 60, 15, heartbeats::tell);
        health.onLinkBack(() -> threads.background.execute(keeper::ask));
        threads.background.execute(keeper::begin);
        threads.asideEvery(2, 2, keeper::look);
        threads.asideEvery(10 * 60, 20, keeper::ask);
    }

    private SettingsReports reports() {
        return new SettingsReports(
                message -> {
                    mail.outbox.add(message);
                    mail.courier.nudge();
                },
                mail.trail::note);
    }

    private SettingsKeeper.Kiosk kiosk(Supplier<Optional<ConfigSource>> hand, Runnable restart) {
        return new SettingsKeeper.Kiosk(
                hand,
                () -> Reached.of(devices.reports(), health.readiness(), health.sinceContact()),
                () -> standsStill.get().isEmpty(),
                () -> controls.holds.ask("settings", Duration.ofMinutes(2)),
                restart);
    }
}
