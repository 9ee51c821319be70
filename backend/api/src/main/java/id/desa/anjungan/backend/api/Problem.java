package id.desa.anjungan.backend.api;

import org.jspecify.annotations.Nullable;

/// An error of the contract: RFC 9457 problem details with a stable code.
///
/// @param code one of the constants; a reader treats an unknown one by its status
/// @param remaining tries left, for SIGN_IN_REFUSED
/// @param retryAfterSeconds for SIGN_IN_LOCKED and SLOW_DOWN
/// @param field the key of the form field at fault, for ANSWER_INVALID
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable Integer remaining,
        @Nullable Integer retryAfterSeconds,
        @Nullable String field) {
    /// The kiosk must repeat its proof with the nonce of the header `DPoP-Nonce`.
    public static final String USE_DPOP_NONCE = "use_dpop_nonce";
    public static final String KIOSK_UNKNOWN = "kiosk-unknown";
    /// NIK and PIN do not belong together; the same for a NIK nobody has.
    public static final String SIGN_IN_REFUSED = "sign-in-refused";
    public static final String SIGN_IN_LOCKED = "sign-in-locked";
    public static final String SEE_OFFICER = "see-officer";
    /// The PIN was right, but the register says the person moved away or died.
    public static final String NOT_SERVED = "not-served";
    public static final String SLIP_UNKNOWN = "slip-unknown";
    public static final String SESSION_ENDED = "session-ended";
    public static final String SECOND_FACTOR_NEEDED = "second-factor-needed";
    public static final String JENIS_UNKNOWN = "jenis-unknown";
    public static final String ANSWER_INVALID = "answer-invalid";
    /// The register speaks against this letter, such as SKBM for a married person.
    public static final String NOT_ELIGIBLE = "not-eligible";
    public static final String ALREADY_ASKED = "already-asked";
    public static final String NOT_READY = "not-ready";
    public static final String ALREADY_PRINTED = "already-printed";
    /// Another kiosk holds the grant for this letter until it expires.
    public static final String GRANTED_ELSEWHERE = "granted-elsewhere";
    /// Another kiosk fetched this letter ahead; it was asked to give it up. `detail` names that kiosk,
    /// `retryAfterSeconds` stands where it is in touch.
    public static final String LEASED_ELSEWHERE = "leased-elsewhere";
    public static final String COLLECT_AT_COUNTER = "collect-at-counter";
    /// The time of an invite to become a kiosk is over.
    public static final String INVITE_EXPIRED = "invite-expired";
    /// Another box used this invite.
    public static final String INVITE_USED = "invite-used";
    /// Another village signed this invite.
    public static final String INVITE_FOREIGN = "invite-foreign";
    /// The village took this invite back, or made a newer one.
    public static final String INVITE_WITHDRAWN = "invite-withdrawn";
    public static final String CODE_WRONG = "code-wrong";
    public static final String NOT_FOUND = "not-found";
    public static final String BAD_REQUEST = "bad-request";
    public static final String SLOW_DOWN = "slow-down";
    public static final String INTERNAL = "internal";

    public static final String MEDIA_TYPE = "application/problem+json";
}
