package id.desa.anjungan.kiosk.health;

import java.util.Arrays;
import java.util.Optional;

/// A reason why a kiosk serves less than it could, by a code that a resident can read to an officer over the phone.
public enum HealthCode {
    /// Looks into what was under way when it last stopped.
    STARTING("K01", true),
    CONFIG_BAD("K10", true),
    /// Runs with an earlier `kiosk.toml`.
    CONFIG_EARLIER("K11", false),
    NOT_ENROLLED("K12", true),
    /// A demo kiosk at a real village, or a real kiosk at a demo village.
    DEMO_DISAGREES("K13", true),
    STORE_BROKEN("K20", true),
    /// Somebody meddled with the record of who did what here.
    AUDIT_BROKEN("K30", false),
    /// No backup went well for three days, though there is a key to seal one.
    BACKUP_OLD("K31", false),
    /// Too much waits for the village, or something that was owed to it had to be dropped.
    OUTBOX_FULL("K21", false),
    /// Kept closed for a while: an update, a test of the devices, a failing supply.
    HELD("K40", true),
    LINK_DOWN("V10", true),
    LINK_SLOW("V11", false),
    /// The internet line asks somebody to log in; stands beside LINK_DOWN, as the next two do.
    LINK_PORTAL("V12", true),
    /// Whoever answers is not the village.
    LINK_UNTRUSTED("V13", true),
    /// By this kiosk's clock the village's certificate is not valid.
    CERTIFICATE_DATE("V14", true),
    LETTER_PRINTER("P10", true),
    SLIP_PRINTER("P20", false),
    SCANNER("D10", false),
    CARD_READER("D20", false),
    PANEL("D30", false),
    SPEAKER("D40", false),
    /// Too little power: what fails now is not the fault of the device that fails.
    POWER_LOW("E10", false),
    /// The machine's clock is not the village's. The kiosk goes by the village's, but what else runs here does not.
    CLOCK_WRONG("E20", false),
    BUG("X70", true);

    private final String code;
    private final boolean stopsLetters;

    HealthCode(String code, boolean stopsLetters) {
        this.code = code;
        this.stopsLetters = stopsLetters;
    }

    public String code() {
        return code;
    }

    /// Whether no letter can be printed while it stands.
    public boolean stopsLetters() {
        return stopsLetters;
    }

    /// The code a screen shows, read back.
    public static Optional<HealthCode> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
