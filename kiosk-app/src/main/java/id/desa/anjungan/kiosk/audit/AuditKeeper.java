package id.desa.anjungan.kiosk.audit;

import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.AuditChain;
import id.desa.anjungan.kiosk.store.AuditChain.Verdict;
import id.desa.anjungan.kiosk.store.AuditLine;
import id.desa.anjungan.kiosk.store.Lane;
import id.desa.anjungan.kiosk.store.Message;
import id.desa.anjungan.kiosk.store.Outbox;
import id.desa.anjungan.kiosk.store.StoreBroken;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after the audit: writes to it, looks through it, and sees that the village gets it. On background threads. A
/// disk that refuses costs the entry and no service.
public final class AuditKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(AuditKeeper.class);

    private final AuditChain chain;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Consumer<Boolean> broken;

    /// @param broken hears whether somebody meddled with it
    public AuditKeeper(AuditChain chain, Outbox outbox, InstantSource clock, Consumer<Boolean> broken) {
        this.chain = chain;
        this.outbox = outbox;
        this.clock = clock;
        this.broken = broken;
    }

    public void note(AuditLine line) {
        try {
            chain.append(line);
        } catch (StoreBroken refused) {
            say(refused);
        }
    }

    /// Once at the start, and before entries go out.
    public void check() {
        try {
            switch (chain.check()) {
                case Verdict.Sound(var earlier) -> broken.accept(earlier);
                case Verdict.Tampered found -> {
                    chain.goOnAfter(found);
                    tampered(found.what());
                }
            }
        } catch (StoreBroken refused) {
            say(refused);
        }
    }

    /// Somebody meddled with it.
    public void tampered(String what) {
        KioskEvent.AUDIT_TAMPERED.on(LOG).addKeyValue("what", what).log();
        broken.accept(true);
    }

    /// To be called every minute: looks through it where there is something to tell, and puts the reason to look into
    /// the outbox.
    ///
    /// @return whether the courier has something to do
    public boolean askForExport() {
        try {
            if (chain.unexported().isEmpty()) {
                return false;
            }
            check();
            // by day: a village that does not know the route yet is asked again tomorrow
            var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            outbox.add(new Message(Lane.LOG, AuditDelivery.KIND, "audit/" + day, "audit", ""));
            return true;
        } catch (StoreBroken refused) {
            say(refused);
            return false;
        }
    }

    private static void say(StoreBroken refused) {
        KioskEvent.STORE_BROKEN
                .on(LOG)
                .addKeyValue("error", refused.getClass().getName())
                .log();
    }
}
