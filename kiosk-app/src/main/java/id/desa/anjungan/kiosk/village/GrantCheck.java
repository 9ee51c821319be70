package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether leave to print is leave for the letter that was asked for, and not a stale or made-up one. Its end is held
/// against the village's own clock, the `Date` of the same answer: what the kiosk's clock says does not matter. From
/// then on nobody watches the end: the document follows at once, and the village refuses it after the end.
public final class GrantCheck {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private GrantCheck() {}

    static Answer<PrintGrant> of(PrintGrant grant, String letterId, Reply reply) {
        if (!grant.letterId().equals(letterId)) {
            return new Answer.Unavailable<>(Fault.WRONG_DOCUMENT);
        }
        var over = villageTime(reply)
                .filter(now -> !now.isBefore(grant.expiresAt()))
                .isPresent();
        return isPlausible(grant) && !over ? new Answer.Ok<>(grant) : new Answer.Unavailable<>(Fault.NOT_THE_CONTRACT);
    }

    /// Whether it could be leave for one sheet of anything.
    public static boolean isPlausible(PrintGrant grant) {
        return ID.matcher(grant.id()).matches()
                && SHA_256.matcher(grant.sha256()).matches()
                && grant.pages() >= 1
                && grant.copies() == 1;
    }

    private static Optional<Instant> villageTime(Reply reply) {
        return reply instanceof Reply.Received received ? received.date() : Optional.empty();
    }
}
