package id.desa.anjungan.provisioning.enrol;

import id.desa.anjungan.backend.api.fleet.Flaw;

/// Why a box is not a kiosk yet. Each has its sentence on the screen and in `anjunganctl`, and a way on.
public enum Trouble {
    /// What was scanned or lies on the stick is no invite.
    NOT_AN_INVITE,
    DAMAGED,
    UNSIGNED,
    /// Of another village than the one this box belongs to.
    FOREIGN,
    EXPIRED,
    USED,
    WITHDRAWN,
    /// For another kiosk than the one this box is written to be.
    OTHER_KIOSK,
    CODE_WRONG,
    SLOW_DOWN,
    /// No answer at all: no cable, no Wi-Fi, a wrong address.
    NO_VILLAGE,
    /// Somebody answered who is not the village of the invite.
    OTHER_SERVER,
    /// The village's certificate is not valid by this machine's clock, which may well be wrong.
    CLOCK_WRONG,
    /// It answered, and not as a village does.
    NOT_THE_CONTRACT,
    /// The settings that came with it make no sense to this program.
    BAD_SETTINGS,
    DISK;

    static Trouble of(Flaw flaw) {
        return switch (flaw) {
            case OVERSIZED, DAMAGED -> DAMAGED;
            case UNSIGNED -> UNSIGNED;
            case FOREIGN -> FOREIGN;
            case EXPIRED -> EXPIRED;
            case OTHER_KIOSK -> OTHER_KIOSK;
            case USED, OLDER -> USED;
        };
    }
}
