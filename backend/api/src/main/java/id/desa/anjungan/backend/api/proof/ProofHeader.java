package id.desa.anjungan.backend.api.proof;

/// Names of the HTTP headers that carry a kiosk's proof.
public final class ProofHeader {
    /// The compact JWS of the enrolment authority: [KioskCredential].
    public static final String CREDENTIAL = "Kiosk-Credential";
    /// The proof of this one call: [KioskProof].
    public static final String PROOF = "DPoP";
    /// In every answer: the nonce for the next call.
    public static final String NONCE = "DPoP-Nonce";
    /// `DPoP <token>` with a resident's token.
    public static final String AUTHORIZATION = "Authorization";
    public static final String SCHEME = "DPoP ";

    private ProofHeader() {}
}
