package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.PrinterStatus;
import java.time.Instant;
import java.util.Optional;

/// What the kiosk knows of itself between and during sessions; nothing of a resident.
///
/// @param village as last heard
/// @param reachable whether the last question to the village was answered
/// @param askedAt when the village was last asked who it is
/// @param lookedAt when the printers were last looked at
public record Kiosk(
        Optional<VillageInfo> village,
        boolean reachable,
        PrinterStatus letters,
        PrinterStatus slips,
        Instant askedAt,
        Instant lookedAt) {
    static final Kiosk UNKNOWN = new Kiosk(
            Optional.empty(),
            false,
            new PrinterStatus.Silent(),
            new PrinterStatus.Silent(),
            Instant.EPOCH,
            Instant.EPOCH);

    Kiosk heard(VillageInfo info) {
        return new Kiosk(Optional.of(info), true, letters, slips, askedAt, lookedAt);
    }

    Kiosk heardNothing() {
        return new Kiosk(village, false, letters, slips, askedAt, lookedAt);
    }

    Kiosk asked(Instant now) {
        return new Kiosk(village, reachable, letters, slips, now, lookedAt);
    }

    Kiosk looked(Instant now) {
        return new Kiosk(village, reachable, letters, slips, askedAt, now);
    }

    Kiosk with(PrinterStatus lettersNow, PrinterStatus slipsNow) {
        return new Kiosk(village, reachable, lettersNow, slipsNow, askedAt, lookedAt);
    }
}
