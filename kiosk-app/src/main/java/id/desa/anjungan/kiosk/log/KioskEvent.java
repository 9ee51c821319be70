package id.desa.anjungan.kiosk.log;

import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/// Everything worth writing down, by an id that never changes: journald, the fleet console and docs/events.md use the
/// same. Fields hold opaque ids, states and class names; never what a person typed or what a letter says.
public enum KioskEvent {
    KIOSK_STARTED(Level.INFO, "The kiosk is up", "demo"),
    KIOSK_STOPPED(Level.INFO, "The kiosk was told to stop", ""),
    STANDS_STILL(
            Level.ERROR,
            "Something a resident depends on does not move; systemd is told nothing more, ends the kiosk and starts it again",
            "what, screen-at"),
    UNCLEAN_STOP(
            Level.WARN,
            "The kiosk stopped before without being told to: a power cut, where the machine rebooted, or a crash",
            "since, rebooted"),
    CONFIG_BAD(Level.ERROR, "One problem of kiosk.toml", "key, line, wrong"),
    CONFIG_LAST_GOOD(Level.WARN, "The kiosk runs with an earlier kiosk.toml because the new one is bad", "problems"),
    IDENTITY_MISSING(Level.ERROR, "The kiosk's key or credential cannot be read: it is not enrolled", "error"),
    ENROLMENT_BEGUN(Level.INFO, "A box that is no kiosk waits for an invite", ""),
    ENROLLED(Level.INFO, "The village took this box as a kiosk", "kiosk, answer-ms"),
    ENROLMENT_WAITS(
            Level.WARN,
            "The box started without the village; an officer has to compare its fingerprint before it is a kiosk",
            "kiosk"),
    ENROLMENT_FAILED(Level.WARN, "An enrolment came to nothing; nothing was changed", "why"),
    STORE_DAMAGED(
            Level.ERROR,
            "The database was damaged, lost or somebody else's; it was kept aside and made anew from the last good copy and"
                    + " the rows that could still be read, else from nothing",
            "why, aside, from, salvaged"),
    STORE_NEWER(
            Level.ERROR,
            "A newer version wrote the database; it was kept aside until that is installed again, and a fresh one begun",
            "version, aside"),
    STORE_BROKEN(Level.ERROR, "The database cannot be written; no letter is printed until it can", "condition, error"),
    SETTINGS_TAKEN(Level.INFO, "The village sent newer settings; they count from the next start", "version"),
    SETTINGS_PROVEN(Level.INFO, "The kiosk is well with its new settings", "version"),
    SETTINGS_REFUSED(Level.WARN, "Settings that the village sent were not taken; the ones before stay", "version, why"),
    SETTINGS_ROLLED_BACK(
            Level.ERROR, "The kiosk was not well with its new settings; the ones before are back", "version, to"),
    SETTINGS_DISK(Level.WARN, "The folder of the village's settings cannot be read or written", "error"),
    STORE_KEY_MISSING(
            Level.ERROR,
            "The key that seals personal data can neither be read nor made; nothing is kept over a restart",
            "error"),
    STORE_MENDED(Level.INFO, "The database can be written again", ""),
    STORE_COPY_FAILED(Level.WARN, "No copy of the database could be made; it is tried again in an hour", "error"),
    LEDGER_ROW_ODD(
            Level.ERROR,
            "A row of the print ledger holds a word this version does not know; it counts as uncertain",
            "job"),
    TIME_HELD(Level.WARN, "The clock is behind what the store has seen; the newest seen time is used", "behind"),
    TIME_DISAGREES(Level.WARN, "The machine's clock is not the village's; the village's time is used", "ahead"),
    TIME_CORRECTED(Level.WARN, "The newest time the store had seen was ahead of the village; it came down", "ahead"),
    SCREEN_SHOWN(Level.INFO, "A screen was shown", "session, screen"),
    LINK_DOWN(Level.WARN, "The village does not answer", "fault"),
    LINK_UP(Level.INFO, "The village answers again", ""),
    LINK_SPEED(Level.INFO, "The line to the village has become slow, or quick again", "slow"),
    NETWORK_CHANGED(Level.INFO, "Addresses or the default route of this machine have changed", ""),
    ANSWER_WEEDED(
            Level.WARN,
            "Items of an answer could not be read, from a newer village it may be; the rest was",
            "kind, items"),
    KIOSK_REFUSED(Level.ERROR, "The village does not know this kiosk", "code"),
    DEMO_DISAGREES(
            Level.ERROR,
            "One of kiosk and village is a demo and the other is not; nobody is served",
            "kiosk-demo, village-demo"),
    DEVICE_CHANGED(Level.INFO, "A device says something new of itself", "device, status, mender"),
    QUEUE_RESUMED(Level.WARN, "A queue its spooler had stopped prints again; its cause was gone", "device, why"),
    QUEUE_NOT_RESUMED(
            Level.ERROR, "A queue could print again, and the kiosk may not tell the spooler so", "device, why"),
    POWER_CHANGED(Level.WARN, "The board's supply was too low, or is enough again", "low"),
    DOOR_CHANGED(Level.WARN, "The door of the box was opened or closed", "open"),
    CALL_BUTTON(Level.INFO, "Somebody pressed the button that calls an officer", ""),
    READINESS_CHANGED(Level.INFO, "Whether the kiosk can serve now has changed", "ready, codes"),
    LETTER_PRINT_INIT(Level.INFO, "A letter's row is written; bytes go out next", "job, printer, pages, counter"),
    LETTER_PRINT_COMPLETE(
            Level.INFO, "A letter's job has ended", "job, counted-by, disposition, evidence, status, reasons"),
    LETTER_PRINT_REPEATED(Level.WARN, "A grant was to be printed again; nothing was sent", "job, state"),
    LETTER_PRINT_RESOLVED(
            Level.WARN,
            "A job that was under way when the kiosk stopped was looked into",
            "job, disposition, evidence"),
    LETTER_PRINT_SETTLED(Level.INFO, "A person said whether an uncertain letter came out", "job, disposition"),
    LETTER_PRINT_DISPUTED(
            Level.WARN,
            "A resident says no paper came out, and the printer counted some; an officer has to look",
            "job"),
    LEASE_KEPT(Level.INFO, "A letter was fetched ahead and can be collected without a link", "grant, until"),
    LEASE_GIVEN_UP(Level.INFO, "A letter held ahead was deleted, and the village is told", "grant, why"),
    SLIP_PRINT_INIT(Level.INFO, "A slip goes to the receipt printer", "job"),
    SLIP_PRINT_COMPLETE(Level.INFO, "A slip's job has ended", "job, disposition, evidence, status, reasons"),
    MESSAGE_HEARD(Level.INFO, "The village heard what waited in the outbox", "kind, key, attempts, why"),
    MESSAGE_DELAYED(
            Level.WARN, "The village could not be told yet; it is tried again later", "kind, key, attempts, why"),
    MESSAGE_SET_ASIDE(
            Level.ERROR,
            "The village will never take what waited in the outbox; it was set aside for somebody to look at",
            "kind, key, attempts, why"),
    DIRECTORY_REFUSED(
            Level.ERROR, "A directory of keys was not believed, or is older than the one that is kept", "why"),
    DIRECTORY_KEY_MISSING(
            Level.WARN, "The kabupaten's public key cannot be read: no letter can be verified here", "error"),
    AUDIT_TAMPERED(
            Level.ERROR, "The record of who did what on this kiosk was changed, cut or put back by somebody", "what"),
    MESSAGES_DROPPED(
            Level.ERROR,
            "More waited for the village than the kiosk keeps; the oldest of the lowest lane were dropped",
            "lane, count"),
    KEYS_CHANGED(Level.INFO, "What older keys had sealed is sealed anew; they are needed no more", "rows, unreadable"),
    CONTROL_ASKED(Level.INFO, "Somebody on this machine asked the kiosk something over its control socket", "command"),
    CONTROL_REFUSED(
            Level.WARN, "Somebody who is neither root nor of the kiosk's group was refused at its control socket", ""),
    CONTROL_UNAVAILABLE(
            Level.ERROR,
            "The control socket cannot be made: the kiosk serves, and nobody can ask it from a shell",
            "error"),
    KIOSK_HELD(Level.INFO, "The kiosk closed for a while, or opened again, because somebody asked it to", "held"),
    LOG_SUPPRESSED(Level.WARN, "Lines of one kind came so often that most were left out", "of, count"),
    EFFECT_BROKEN(Level.ERROR, "Something a screen asked for failed by a bug", "effect, error"),
    BUG(Level.ERROR, "A bug stopped the kiosk; it is started again", "log-id, error");

    private final Level level;
    private final String meaning;
    private final String fields;

    KioskEvent(Level level, String meaning, String fields) {
        this.level = level;
        this.meaning = meaning;
        this.fields = fields;
    }

    /// Such as `letter-print-init`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Level level() {
        return level;
    }

    /// For the person who reads docs/events.md.
    public String meaning() {
        return meaning;
    }

    /// The names of its fields, with commas.
    public String fields() {
        return fields;
    }

    /// Begins one line; end it with `log()`.
    public LoggingEventBuilder on(Logger logger) {
        return logger.atLevel(level).addKeyValue(JsonLinesEncoder.EVENT, id()).setMessage(meaning);
    }
}
