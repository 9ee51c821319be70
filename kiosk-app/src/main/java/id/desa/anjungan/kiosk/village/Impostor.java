package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import id.desa.anjungan.provisioning.trust.TlsRefusal;
import javax.net.ssl.SSLException;
import okhttp3.Response;

/// Tells who answered in the village's place: a captive portal (RFC 8952) with its log-in page, or somebody under
/// another certificate. The village puts a nonce on all it says, and never sends anybody elsewhere.
final class Impostor {
    private static final int NETWORK_AUTHENTICATION_REQUIRED = 511; // RFC 6585
    private static final int NOT_MODIFIED = 304;

    private Impostor() {}

    static boolean answered(Response response) {
        return response.header(ProofHeader.NONCE) == null
                && (response.code() == NETWORK_AUTHENTICATION_REQUIRED
                        || (response.code() / 100 == 3 && response.code() != NOT_MODIFIED)
                        || (response.isSuccessful() && isPage(response)));
    }

    private static boolean isPage(Response response) {
        var type = response.header("Content-Type");
        return type != null && type.startsWith("text/html");
    }

    /// Why no trusted connection came about.
    static Fault faultOf(SSLException refused) {
        return switch (TlsRefusal.of(refused)) {
            case BY_THE_CLOCK -> Fault.CERTIFICATE_DATE;
            case STRANGER -> Fault.UNTRUSTED;
            case BROKEN -> Fault.LINK_DOWN;
        };
    }
}
