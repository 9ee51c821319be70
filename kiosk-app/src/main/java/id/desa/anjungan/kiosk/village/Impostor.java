package id.desa.anjungan.kiosk.village;

import id.desa.anjungan.backend.api.proof.ProofHeader;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Response;

/// Tells who answered in the village's place: a captive portal (RFC 8952) with its log-in page, or somebody under
/// another certificate. The village puts a nonce on all it says, and never sends anybody elsewhere.
final class Impostor {
    private static final int NETWORK_AUTHENTICATION_REQUIRED = 511; // RFC 6585
    private static final int NOT_MODIFIED = 304;
    private static final int MOST_CAUSES = 10;
    private static final Set<BasicReason> BY_THE_CLOCK = Set.of(BasicReason.EXPIRED, BasicReason.NOT_YET_VALID);

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
        if (causes(refused).anyMatch(Impostor::isOfTheClock)) {
            return Fault.CERTIFICATE_DATE;
        }
        var stranger = refused instanceof SSLPeerUnverifiedException
                || causes(refused)
                        .anyMatch(cause ->
                                cause instanceof CertificateException || cause instanceof CertPathValidatorException)
                || String.valueOf(refused.getMessage())
                        .contains("unrecognized SSL message"); // a page where TLS was due
        return stranger ? Fault.UNTRUSTED : Fault.LINK_DOWN;
    }

    private static boolean isOfTheClock(Throwable cause) {
        return cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException
                || (cause instanceof CertPathValidatorException path && BY_THE_CLOCK.contains(path.getReason()));
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }
}
