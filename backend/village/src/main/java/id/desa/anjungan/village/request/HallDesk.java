package id.desa.anjungan.village.request;

import id.desa.anjungan.backend.api.KioskAlert;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.reply.Refusal;
import id.desa.anjungan.village.reply.Reply;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What needs no resident: a call for help, a rating.
public final class HallDesk {
    private static final Logger LOG = LoggerFactory.getLogger(HallDesk.class);
    private static final Pattern REASON = Pattern.compile("[A-Za-z][A-Za-z0-9:._-]{0,63}");
    private static final Pattern ALERT_WORD = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final Store store;
    private final Calls calls;
    private final VillageTime time;

    public HallDesk(Store store, Calls calls, VillageTime time) {
        this.store = store;
        this.calls = calls;
        this.time = time;
    }

    /// True once the officers' pages show it.
    ///
    /// @param key the same call asked again carries the same one
    public Reply<Boolean> call(String kiosk, String reason, Optional<String> key) {
        if (!REASON.matcher(reason).matches()) {
            return Refusal.BAD_REQUEST.reply();
        }
        store.run(tx -> calls.add(tx, kiosk, reason, key, time.now()));
        VillageEvent.OFFICER_CALLED
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("reason", reason)
                .log();
        return new Reply.Given<>(true);
    }

    /// True once the officers' pages show it.
    public Reply<Boolean> alert(String kiosk, KioskAlert alert, Optional<String> key) {
        if (!ALERT_WORD.matcher(alert.code()).matches()
                || !ALERT_WORD.matcher(alert.kind()).matches()) {
            return Refusal.BAD_REQUEST.reply();
        }
        store.run(tx -> calls.add(tx, kiosk, "kiosk:" + alert.code(), key, time.now()));
        VillageEvent.KIOSK_ALERTED
                .on(LOG)
                .addKeyValue("kiosk", kiosk)
                .addKeyValue("code", alert.code())
                .addKeyValue("kind", alert.kind())
                .addKeyValue("count", alert.count())
                .log();
        return new Reply.Given<>(true);
    }

    /// By day, not by minute: nobody can tell whose rating it was.
    ///
    /// @param key drawn at random for this tap alone; the same tap told again carries the same one
    public void rate(String kiosk, int score, Optional<String> key) {
        store.run(tx -> tx.update(
                "INSERT INTO rating (kiosk, score, day, call_key) SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS"
                        + " (SELECT 1 FROM rating WHERE kiosk = ?1 AND call_key = ?4)",
                kiosk,
                score,
                time.today(),
                key));
    }
}
