package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.backend.api.fleet.ReadinessReport;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What kiosks tell of themselves, kept for [KioskBook].
public final class KioskNews {
    private static final Logger LOG = LoggerFactory.getLogger(KioskNews.class);
    private static final int REPORTS = 10;

    private final Store store;
    private final VillageTime time;

    KioskNews(Store store, VillageTime time) {
        this.store = store;
        this.time = time;
    }

    public void heartbeat(String kiosk, Heartbeat heartbeat) {
        store.run(tx -> tx.update(
                "INSERT OR REPLACE INTO kiosk_heartbeat (kiosk, heard_at, heartbeat) VALUES (?, ?, ?)",
                kiosk,
                time.now(),
                ContractJson.mapper().writeValueAsString(heartbeat)));
    }

    public void report(String kiosk, ReadinessReport report) {
        store.run(tx -> {
            tx.update(
                    "INSERT INTO kiosk_report (kiosk, at, occasion, report) VALUES (?, ?, ?, ?)",
                    kiosk,
                    time.now(),
                    report.occasion(),
                    ContractJson.mapper().writeValueAsString(report));
            tx.update(
                    "DELETE FROM kiosk_report WHERE kiosk = ? AND id NOT IN"
                            + " (SELECT id FROM kiosk_report WHERE kiosk = ? ORDER BY id DESC LIMIT " + REPORTS + ")",
                    kiosk,
                    kiosk);
        });
        VillageEvent.KIOSK_REPORTED.on(LOG).addKeyValue("kiosk", kiosk).log();
    }
}
