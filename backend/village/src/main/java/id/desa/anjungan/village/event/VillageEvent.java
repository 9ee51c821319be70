package id.desa.anjungan.village.event;

import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/// What the village writes to its log: stable ids, and key-values that never hold a NIK, a name or a text of a letter.
public enum VillageEvent {
    SERVER_STARTED("server-started", Level.INFO),
    SERVER_STOPPED("server-stopped", Level.INFO),
    HTTP_SERVED("http-served", Level.INFO),
    HTTP_FAULT("http-fault", Level.ERROR),
    SIGN_IN_OK("sign-in-ok", Level.INFO),
    SIGN_IN_REFUSED("sign-in-refused", Level.INFO),
    SIGN_IN_LOCKED("sign-in-locked", Level.WARN),
    KIOSK_PROOF_REFUSED("kiosk-proof-refused", Level.WARN),
    KIOSK_ALARM("kiosk-alarm", Level.WARN),
    KIOSK_ALERTED("kiosk-alerted", Level.WARN),
    KIOSK_INVITED("kiosk-invited", Level.INFO),
    KIOSK_ENROLLED("kiosk-enrolled", Level.INFO),
    KIOSK_WAITING("kiosk-waiting", Level.WARN),
    KIOSK_REVOKED("kiosk-revoked", Level.WARN),
    KIOSK_RENAMED("kiosk-renamed", Level.INFO),
    KIOSK_PASS_GIVEN("kiosk-pass-given", Level.WARN),
    KIOSK_REPORTED("kiosk-reported", Level.INFO),
    KIOSK_SETTINGS("kiosk-settings", Level.INFO),
    KIOSK_SETTINGS_AGAIN("kiosk-settings-again", Level.INFO),
    ENROLMENT_REFUSED("enrolment-refused", Level.WARN),
    REQUEST_RECEIVED("request-received", Level.INFO),
    DEFERRED_HEARD("deferred-heard", Level.INFO),
    REQUEST_MOVED("request-moved", Level.INFO),
    LETTER_SIGNED("letter-signed", Level.INFO),
    LETTER_FAILED("letter-failed", Level.ERROR),
    TEMPLATE_BROKEN("template-broken", Level.ERROR),
    OFFICER_CALLED("officer-called", Level.INFO),
    PRINT_GRANTED("print-granted", Level.INFO),
    LETTER_LEASED("letter-leased", Level.INFO),
    PRINT_REPORTED("print-reported", Level.INFO),
    AUDIT_BROKEN("audit-broken", Level.ERROR),
    BACKGROUND_STUCK("background-stuck", Level.WARN),
    DEMO_SEALED("demo-sealed", Level.INFO),
    DEMO_FILLED("demo-filled", Level.INFO);

    private final String id;
    private final Level level;

    VillageEvent(String id, Level level) {
        this.id = id;
        this.level = level;
    }

    public String id() {
        return id;
    }

    /// The line for this event; the caller adds key-values and logs it.
    public LoggingEventBuilder on(Logger log) {
        return log.atLevel(level).addKeyValue("event", id).setMessage(id);
    }
}
