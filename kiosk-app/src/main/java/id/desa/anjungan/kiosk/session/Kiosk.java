package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.PrinterStatus;
import java.time.Instant;
import java.util.Optional;

/// What the kiosk knows of itself between and during sessions; nothing of a resident.
///
/// @param demo its own setting
/// @param village as last heard
/// @param reachable whether the last question to the village was answered
/// @param askedAt when the village was last asked who it is
public record Kiosk(
        boolean demo,
        Optional<VillageInfo> village,
        boolean reachable,
        PrinterStatus letters,
        PrinterStatus slips,
        Instant askedAt) {
    static Kiosk unknown(boolean demo) {
        return new Kiosk(
                demo, Optional.empty(), false, new PrinterStatus.Silent(), new PrinterStatus.Silent(), Instant.EPOCH);
    }

    /// Whether anything on the screen may be made up.
    boolean showsDemo() {
        return demo || village.filter(VillageInfo::demo).isPresent();
    }

    /// One of kiosk and village is a demo and the other is not: nobody may be served.
    boolean disagrees() {
        return village.filter(info -> info.demo() != demo).isPresent();
    }

    Kiosk heard(VillageInfo info) {
        return new Kiosk(demo, Optional.of(info), true, letters, slips, askedAt);
    }

    /// What is known from before, until the village says it itself.
    Kiosk remembered(VillageInfo info) {
        return village.isPresent() || info.demo() != demo
                ? this
                : new Kiosk(demo, Optional.of(info), reachable, letters, slips, askedAt);
    }

    Kiosk heardNothing() {
        return new Kiosk(demo, village, false, letters, slips, askedAt);
    }

    Kiosk asked(Instant now) {
        return new Kiosk(demo, village, reachable, letters, slips, now);
    }

    Kiosk with(PrinterStatus lettersNow, PrinterStatus slipsNow) {
        return new Kiosk(demo, village, reachable, lettersNow, slipsNow, askedAt);
    }
}
