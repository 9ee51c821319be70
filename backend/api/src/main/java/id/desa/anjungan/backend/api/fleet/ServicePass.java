package id.desa.anjungan.backend.api.fleet;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/// Opens service mode at one kiosk, once, for a quarter of an hour: a QR on the officer's page. The kiosk needs no
/// network to check it. Whether it was used before only the kiosk itself knows, by its [#id]. Its `typ` is `service`.
///
/// @param id single use
/// @param officer who opened it, as the audit log names officers; nothing personal
public record ServicePass(String id, String kioskId, String officer, Instant issued, Instant expires) {
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final FleetToken TOKEN = new FleetToken("service", 1_000);

    public ServicePass {
        var life = Duration.between(issued, expires);
        if (!id.matches("[A-Za-z0-9_-]{16,43}")
                || !KioskName.isId(kioskId)
                || !officer.matches("[A-Za-z0-9._-]{1,40}")
                || !life.isPositive()
                || life.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("not a service pass");
        }
    }

    public String sign(ECKey authority) {
        return TOKEN.sign(
                new JWTClaimsSet.Builder()
                        .jwtID(id)
                        .subject(kioskId)
                        .claim("by", officer)
                        .issueTime(Date.from(issued))
                        .expirationTime(Date.from(expires))
                        .build(),
                authority);
    }

    /// @param authority public key of the authority this kiosk belongs to
    /// @param now by the kiosk's clock, which never goes behind what its store has seen
    public static TokenReading<ServicePass> read(String compact, ECKey authority, String kioskId, Instant now) {
        return TOKEN.open(compact, Optional.of(authority)).then(signed -> of(signed, kioskId, now));
    }

    /// Whether it looks like one, so that a scanner's text finds its reader.
    public static boolean isOne(String scanned) {
        return TOKEN.isOne(scanned);
    }

    private static TokenReading<ServicePass> of(FleetToken.Signed signed, String kioskId, Instant now) {
        var claims = signed.claims();
        try {
            var pass = new ServicePass(
                    claims.getJWTID(),
                    claims.getSubject(),
                    claims.getStringClaim("by"),
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant());
            if (!pass.kioskId.equals(kioskId)) {
                return new TokenReading.Refused<>(Flaw.OTHER_KIOSK);
            }
            return now.isBefore(pass.expires)
                    ? new TokenReading.Genuine<>(pass)
                    : new TokenReading.Refused<>(Flaw.EXPIRED);
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            return new TokenReading.Refused<>(Flaw.DAMAGED);
        }
    }

    @Override
    public String toString() {
        return "ServicePass[masked]";
    }
}
