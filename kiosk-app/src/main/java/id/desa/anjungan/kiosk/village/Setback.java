package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.Problem;

/// Why the village did not do what a resident asked, as far as the screen must tell it apart. Each has its sentence.
public enum Setback {
    LINK_DOWN(true),
    TOO_SLOW(true),
    PORTAL(true),
    UNTRUSTED(true),
    CERTIFICATE_DATE(true),
    SERVER_ERROR(true),
    NOT_THE_CONTRACT(true),
    WRONG_DOCUMENT(true),
    SLOW_DOWN(true),
    SESSION_ENDED(false),
    KIOSK_UNKNOWN(false),
    NOT_ELIGIBLE(false),
    ALREADY_ASKED(false),
    ANSWER_INVALID(false),
    LETTER_UNKNOWN(false),
    ALREADY_PRINTED(false),
    GRANTED_ELSEWHERE(false),
    NOT_READY(false),
    COLLECT_AT_COUNTER(false),
    SLIP_UNKNOWN(false),
    SECOND_FACTOR_NEEDED(false),
    OTHER(true);

    private final boolean worthRetrying;

    Setback(boolean worthRetrying) {
        this.worthRetrying = worthRetrying;
    }

    /// Whether the same again may go well.
    public boolean worthRetrying() {
        return worthRetrying;
    }

    public static Setback of(Answer.Fault fault) {
        return switch (fault) {
            case LINK_DOWN -> LINK_DOWN;
            case TOO_SLOW -> TOO_SLOW;
            case PORTAL -> PORTAL;
            case UNTRUSTED -> UNTRUSTED;
            case CERTIFICATE_DATE -> CERTIFICATE_DATE;
            case SERVER_ERROR -> SERVER_ERROR;
            case NOT_THE_CONTRACT -> NOT_THE_CONTRACT;
            case WRONG_DOCUMENT -> WRONG_DOCUMENT;
        };
    }

    public static Setback of(Problem problem) {
        return switch (problem.code()) {
            case Problem.SLOW_DOWN -> SLOW_DOWN;
            case Problem.SESSION_ENDED -> SESSION_ENDED;
            case Problem.KIOSK_UNKNOWN -> KIOSK_UNKNOWN;
            case Problem.NOT_ELIGIBLE -> NOT_ELIGIBLE;
            case Problem.ALREADY_ASKED -> ALREADY_ASKED;
            case Problem.ANSWER_INVALID -> ANSWER_INVALID;
            case Problem.JENIS_UNKNOWN -> LETTER_UNKNOWN;
            case Problem.ALREADY_PRINTED -> ALREADY_PRINTED;
            case Problem.GRANTED_ELSEWHERE -> GRANTED_ELSEWHERE;
            case Problem.NOT_READY -> NOT_READY;
            case Problem.COLLECT_AT_COUNTER -> COLLECT_AT_COUNTER;
            case Problem.SLIP_UNKNOWN -> SLIP_UNKNOWN;
            case Problem.SECOND_FACTOR_NEEDED -> SECOND_FACTOR_NEEDED;
            case Problem.INTERNAL -> SERVER_ERROR;
            default -> problem.status() >= 500 ? SERVER_ERROR : OTHER;
        };
    }
}
