package id.desa.anjungan.provisioning.trust;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// Trusts whom this machine trusts, as of a time that may be ahead of its clock: a board that woke up in 1970 finds
/// no certificate valid yet, but its store or its invite knows better. Never more lenient than the machine, for that
/// time is not behind its clock.
public final class DatedTrust implements ServerTrust {
    private final Set<TrustAnchor> anchors;
    private final InstantSource clock;

    private DatedTrust(Set<TrustAnchor> anchors, InstantSource clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    /// @param clock one that is never behind what its side has been told
    public static DatedTrust ofThisMachine(InstantSource clock) {
        try {
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init((KeyStore) null);
            var anchors = Stream.of(x509(factory).getAcceptedIssuers())
                    .map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toUnmodifiableSet());
            return new DatedTrust(anchors, clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PKIX", e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate @Nullable [] chain, @Nullable String kind)
            throws CertificateException {
        at(clock.instant()).checkServerTrusted(chain, kind);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return anchors.stream().map(TrustAnchor::getTrustedCert).toArray(X509Certificate[]::new);
    }

    private X509TrustManager at(Instant time) throws CertificateException {
        try {
            var parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time));
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(parameters));
            return x509(factory);
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    private static X509TrustManager x509(TrustManagerFactory factory) {
        return Stream.of(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
