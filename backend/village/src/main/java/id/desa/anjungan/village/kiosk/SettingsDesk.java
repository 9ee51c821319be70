package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.SettingsFeedback;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Settings on their way to kiosks, and what became of them there.
public final class SettingsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsDesk.class);

    private final Store store;
    private final KioskBundles bundles;
    private final VillageTime time;

    SettingsDesk(Store store, KioskBundles bundles, VillageTime time) {
        this.store = store;
        this.bundles = bundles;
        this.time = time;
    }

    /// The newest settings of a kiosk that proved itself.
    public Optional<KioskBundles.Signed> newest(String kiosk) {
        return store.write(tx -> bundles.newest(tx, kiosk, time.now()));
    }

    /// The same settings once more, for a kiosk that took them back or refused them.
    ///
    /// @return whether there is such a kiosk
    public boolean sendAgain(String kiosk) {
        var sent = store.<Optional<KioskBundles.Signed>>write(tx -> bundles.again(tx, kiosk, time.now()));
        sent.ifPresent(signed -> VillageEvent.KIOSK_SETTINGS_AGAIN
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("version", signed.version())
                .log());
        return sent.isPresent();
    }

    /// What a kiosk made of those it was sent.
    public void feedback(String kiosk, SettingsFeedback feedback) {
        store.run(tx -> tx.update(
                "UPDATE kiosk_profile SET feedback = ? WHERE kiosk = ?",
                ContractJson.mapper().writeValueAsString(feedback),
                kiosk));
        VillageEvent.KIOSK_SETTINGS
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("version", feedback.version())
                .addKeyValue("result", feedback.result())
                .log();
    }

    /// What is wrong with those an admin wrote; while there is anything they are not sent.
    public List<WrittenProblem> problems() {
        return bundles.problems();
    }
}
