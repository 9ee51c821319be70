package id.desa.anjungan.provisioning.trust;

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

/// Why no trusted connection came about.
public enum TlsRefusal {
    /// The certificate is not valid yet or any more, as of the time it was judged by, which may well be wrong.
    BY_THE_CLOCK,
    /// Somebody answered who is not the server.
    STRANGER,
    /// The line broke in the middle of it.
    BROKEN;

    private static final int MOST_CAUSES = 10;
    private static final Set<BasicReason> DATES = Set.of(BasicReason.EXPIRED, BasicReason.NOT_YET_VALID);

    public static TlsRefusal of(SSLException refused) {
        if (causes(refused).anyMatch(TlsRefusal::isOfTheClock)) {
            return BY_THE_CLOCK;
        }
        var stranger = refused instanceof SSLPeerUnverifiedException
                || causes(refused)
                        .anyMatch(cause ->
                                cause instanceof CertificateException || cause instanceof CertPathValidatorException)
                || String.valueOf(refused.getMessage())
                        .contains("unrecognized SSL message"); // a page where TLS was due
        return stranger ? STRANGER : BROKEN;
    }

    private static boolean isOfTheClock(Throwable cause) {
        return cause instanceof CertificateExpiredException
                || cause instanceof CertificateNotYetValidException
                || (cause instanceof CertPathValidatorException path && DATES.contains(path.getReason()));
    }

    private static Stream<Throwable> causes(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause).limit(MOST_CAUSES);
    }
}
