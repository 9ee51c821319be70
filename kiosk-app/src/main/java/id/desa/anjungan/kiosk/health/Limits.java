package id.desa.anjungan.kiosk.health;

import static id.desa.anjungan.kiosk.health.Service.INFORMATION;
import static id.desa.anjungan.kiosk.health.Service.LETTERS;
import static id.desa.anjungan.kiosk.health.Service.REQUESTS;
import static id.desa.anjungan.kiosk.health.Service.REQUESTS_OFFLINE;
import static id.desa.anjungan.kiosk.health.Service.SIGN_IN_CARD;
import static id.desa.anjungan.kiosk.health.Service.SIGN_IN_PIN;
import static id.desa.anjungan.kiosk.health.Service.SIGN_IN_QR;
import static id.desa.anjungan.kiosk.health.Service.SLIPS;
import static id.desa.anjungan.kiosk.health.Service.VERIFY;

import id.desa.anjungan.device.Mender;
import java.util.Set;

/// What one reason takes away, and who can mend it: the one table from codes to services.
///
/// @param none what cannot be done at all while it stands
/// @param limited what can be done with less, such as from what is kept here
public record Limits(Set<Service> none, Set<Service> limited, Mender mender) {
    private static final Set<Service> NOTHING = Set.of();
    private static final Set<Service> ALL = Set.of(Service.values());
    private static final Set<Service> AT_THE_VILLAGE = Set.of(LETTERS, SIGN_IN_PIN, SIGN_IN_QR, REQUESTS);
    private static final Set<Service> FROM_WHAT_IS_KEPT = Set.of(INFORMATION, VERIFY);

    public Limits {
        none = Set.copyOf(none);
        limited = Set.copyOf(limited);
    }

    /// A new code must say here what it takes away.
    public static Limits of(HealthCode code) {
        return switch (code) {
            case STARTING, HELD -> new Limits(ALL, NOTHING, Mender.RESIDENT); // wait a moment
            case CONFIG_BAD, NOT_ENROLLED, DEMO_DISAGREES, BUG -> new Limits(ALL, NOTHING, Mender.TECHNICIAN);
            case CONFIG_EARLIER, AUDIT_BROKEN, BACKUP_OLD, CLOCK_WRONG, PANEL, SPEAKER ->
                new Limits(NOTHING, NOTHING, Mender.TECHNICIAN);
            case STORE_BROKEN -> new Limits(Set.of(LETTERS, REQUESTS_OFFLINE), FROM_WHAT_IS_KEPT, Mender.TECHNICIAN);
            case OUTBOX_FULL -> new Limits(NOTHING, Set.of(REQUESTS_OFFLINE), Mender.TECHNICIAN);
            case LINK_DOWN, LINK_UNTRUSTED, CERTIFICATE_DATE ->
                new Limits(AT_THE_VILLAGE, FROM_WHAT_IS_KEPT, Mender.TECHNICIAN);
            case LINK_PORTAL -> new Limits(AT_THE_VILLAGE, FROM_WHAT_IS_KEPT, Mender.OFFICER);
            case LINK_SLOW -> new Limits(NOTHING, AT_THE_VILLAGE, Mender.TECHNICIAN);
            case LETTER_PRINTER -> new Limits(Set.of(LETTERS), NOTHING, Mender.OFFICER);
            case SLIP_PRINTER -> new Limits(Set.of(SLIPS), Set.of(REQUESTS, REQUESTS_OFFLINE), Mender.OFFICER);
            case SCANNER -> new Limits(Set.of(SIGN_IN_QR, VERIFY), Set.of(LETTERS), Mender.TECHNICIAN);
            case CARD_READER -> new Limits(Set.of(SIGN_IN_CARD), NOTHING, Mender.TECHNICIAN);
            case POWER_LOW -> new Limits(NOTHING, Set.of(LETTERS, SLIPS), Mender.TECHNICIAN);
        };
    }

    Service.Grade on(Service service) {
        if (none.contains(service)) {
            return Service.Grade.NONE;
        }
        return limited.contains(service) ? Service.Grade.LIMITED : Service.Grade.FULL;
    }
}
