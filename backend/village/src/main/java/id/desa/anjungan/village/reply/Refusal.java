package id.desa.anjungan.village.reply;

import id.desa.anjungan.backend.api.Problem;
import org.jspecify.annotations.Nullable;

/// The refusals this village knows: each code of the contract with its HTTP status and an English title for people who
/// read logs. Sentences for residents are the kiosk's.
public enum Refusal {
    USE_DPOP_NONCE(Problem.USE_DPOP_NONCE, 401, "Repeat the proof with the nonce of this answer"),
    KIOSK_UNKNOWN(Problem.KIOSK_UNKNOWN, 401, "No enrolled kiosk proved this call"),
    SIGN_IN_REFUSED(Problem.SIGN_IN_REFUSED, 403, "NIK and PIN do not belong together"),
    SIGN_IN_LOCKED(Problem.SIGN_IN_LOCKED, 403, "Too many wrong PINs, try later"),
    SEE_OFFICER(Problem.SEE_OFFICER, 403, "Only an officer can help now"),
    NOT_SERVED(Problem.NOT_SERVED, 403, "The register says this person moved away or died"),
    SLIP_UNKNOWN(Problem.SLIP_UNKNOWN, 403, "No such slip, or not this resident's"),
    SESSION_ENDED(Problem.SESSION_ENDED, 401, "No such session, or it ended"),
    SECOND_FACTOR_NEEDED(Problem.SECOND_FACTOR_NEEDED, 403, "Printing needs the letter's slip or a card"),
    JENIS_UNKNOWN(Problem.JENIS_UNKNOWN, 422, "This village has no such letter"),
    ANSWER_INVALID(Problem.ANSWER_INVALID, 422, "An answer of the form is not acceptable"),
    NOT_ELIGIBLE(Problem.NOT_ELIGIBLE, 422, "The register speaks against this letter"),
    ALREADY_ASKED(Problem.ALREADY_ASKED, 409, "The same letter was asked for today and is still open"),
    NOT_READY(Problem.NOT_READY, 409, "The letter is not ready"),
    ALREADY_PRINTED(Problem.ALREADY_PRINTED, 409, "The letter was printed"),
    GRANTED_ELSEWHERE(Problem.GRANTED_ELSEWHERE, 409, "Another kiosk may be printing this letter"),
    LEASED_ELSEWHERE(Problem.LEASED_ELSEWHERE, 409, "Another kiosk holds this letter ahead and was asked for it"),
    COLLECT_AT_COUNTER(Problem.COLLECT_AT_COUNTER, 409, "This letter is handed out at the counter"),
    KEY_REUSED(Problem.BAD_REQUEST, 409, "This idempotency key was used for another request"),
    INVITE_EXPIRED(Problem.INVITE_EXPIRED, 403, "The invite's time is over"),
    INVITE_USED(Problem.INVITE_USED, 403, "Another box used this invite"),
    INVITE_FOREIGN(Problem.INVITE_FOREIGN, 403, "Another village signed this invite"),
    INVITE_WITHDRAWN(Problem.INVITE_WITHDRAWN, 403, "The village took this invite back"),
    CODE_WRONG(Problem.CODE_WRONG, 403, "No such code is open"),
    NOT_FOUND(Problem.NOT_FOUND, 404, "Nothing here"),
    BAD_REQUEST(Problem.BAD_REQUEST, 400, "The request is not of the contract"),
    TOO_LARGE(Problem.BAD_REQUEST, 413, "The request is too large"),
    SLOW_DOWN(Problem.SLOW_DOWN, 429, "Too many tries"),
    INTERNAL(Problem.INTERNAL, 500, "A fault of the village's server");

    private final String code;
    private final int status;
    private final String title;

    Refusal(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    public Problem problem() {
        return with(null, null, null);
    }

    public Problem field(String key) {
        return with(null, null, key);
    }

    public Problem remaining(int tries) {
        return with(tries, null, null);
    }

    public Problem retryAfter(long seconds) {
        return with(null, Math.toIntExact(seconds), null);
    }

    /// @param where whose it is now
    /// @param retryAfter null where nobody can tell
    public Problem at(String where, @Nullable Integer retryAfter) {
        return new Problem("about:blank", title, status, code, where, null, retryAfter, null);
    }

    public <T> Reply<T> reply() {
        return new Reply.Refused<>(problem());
    }

    private Problem with(@Nullable Integer remaining, @Nullable Integer retryAfter, @Nullable String field) {
        return new Problem("about:blank", title, status, code, null, remaining, retryAfter, field);
    }
}
