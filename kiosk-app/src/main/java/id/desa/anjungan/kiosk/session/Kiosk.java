package id.desa.anjungan.kiosk.session;

import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.health.Readiness;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.LinkState;
import id.desa.anjungan.kiosk.village.Setback;
import java.time.Instant;
import java.util.Optional;

/// What the kiosk knows of itself between and during sessions; nothing of a resident.
///
/// @param demo its own setting
/// @param village as last heard
/// @param reachable whether the last question to the village was answered
/// @param fault why it was not
/// @param link how the line to the village is, as measured
/// @param askedAt when the village was last asked who it is
/// @param presence what the sensor before the kiosk tells
/// @param readiness what can be done here now, and why not all
public record Kiosk(
        boolean demo,
        Optional<VillageInfo> village,
        boolean reachable,
        Optional<Answer.Fault> fault,
        LinkState link,
        PrinterStatus letters,
        PrinterStatus slips,
        Instant askedAt,
        Presence presence,
        Readiness readiness) {
    /// With printers as seen, and a line that is as good as the village is near.
    public static Kiosk of(
            boolean demo,
            Optional<VillageInfo> village,
            boolean reachable,
            PrinterStatus letters,
            PrinterStatus slips) {
        var link = reachable ? LinkState.GOOD : LinkState.DOWN;
        return new Kiosk(
                demo,
                village,
                reachable,
                Optional.empty(),
                link,
                letters,
                slips,
                Instant.EPOCH,
                Presence.UNKNOWN,
                Readiness.FULL);
    }

    static Kiosk unknown(boolean demo) {
        return of(demo, Optional.empty(), false, new PrinterStatus.Silent(), new PrinterStatus.Silent());
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
        return new Kiosk(
                demo, Optional.of(info), true, Optional.empty(), link, letters, slips, askedAt, presence, readiness);
    }

    /// What is known from before, until the village says it itself.
    Kiosk remembered(VillageInfo info) {
        return village.isPresent() || info.demo() != demo
                ? this
                : new Kiosk(
                        demo, Optional.of(info), reachable, fault, link, letters, slips, askedAt, presence, readiness);
    }

    public Kiosk heardNothing(Optional<Answer.Fault> because) {
        return new Kiosk(demo, village, false, because, link, letters, slips, askedAt, presence, readiness);
    }

    public Kiosk with(LinkState now) {
        return new Kiosk(demo, village, reachable, fault, now, letters, slips, askedAt, presence, readiness);
    }

    /// Why nobody can be served from the village.
    Setback setback() {
        return fault.map(Setback::of).orElse(Setback.LINK_DOWN);
    }

    Kiosk asked(Instant now) {
        return new Kiosk(demo, village, reachable, fault, link, letters, slips, now, presence, readiness);
    }

    Kiosk with(PrinterStatus lettersNow, PrinterStatus slipsNow) {
        return new Kiosk(demo, village, reachable, fault, link, lettersNow, slipsNow, askedAt, presence, readiness);
    }

    Kiosk with(Presence next) {
        return new Kiosk(demo, village, reachable, fault, link, letters, slips, askedAt, next, readiness);
    }

    public Kiosk with(Readiness next) {
        return new Kiosk(demo, village, reachable, fault, link, letters, slips, askedAt, presence, next);
    }
}
