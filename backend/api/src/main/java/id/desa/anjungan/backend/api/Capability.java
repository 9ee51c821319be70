package id.desa.anjungan.backend.api;

/// What a village backend can do. A kiosk shows no tile for what is missing here; it ignores words it does not know.
public final class Capability {
    public static final String SIGN_IN_PIN = "sign-in-pin";
    public static final String SIGN_IN_SLIP = "sign-in-slip";
    public static final String LETTERS = "letters";
    public static final String PRINT_GRANTS = "print-grants";
    /// Letters are fetched ahead and collected without a link, by the slip and a code.
    public static final String LEASES = "leases";

    public static final String OFFICER_CALL = "officer-call";
    public static final String RATING = "rating";
    public static final String VERIFICATION = "verification";

    /// Takes letters asked for while it could not be reached.
    public static final String DEFERRED_REQUESTS = "deferred-requests";

    private Capability() {}
}
