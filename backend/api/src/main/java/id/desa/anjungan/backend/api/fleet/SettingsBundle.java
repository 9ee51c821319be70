package id.desa.anjungan.backend.api.fleet;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/// What one kiosk is told to be, by its village or fleet: settings as TOML, with a version that only grows. It has no
/// end: a kiosk keeps to it until it gets a newer one. Its `typ` is `settings`.
///
/// @param version of this kiosk's settings; grows with every change
/// @param toml as it would stand in `kiosk.toml`; whether it makes sense the kiosk looks itself
public record SettingsBundle(KioskName kiosk, long version, Instant issued, String toml) {
    public static final int MAX_TOML = 64_000;
    /// Of the compact form.
    public static final int MAX_LENGTH = 100_000;
    public static final String MEDIA_TYPE = "application/jose";

    private static final FleetToken TOKEN = new FleetToken("settings", MAX_LENGTH);

    public SettingsBundle {
        if (version < 1 || toml.getBytes(StandardCharsets.UTF_8).length > MAX_TOML) {
            throw new IllegalArgumentException("not a bundle of settings");
        }
    }

    public String sign(ECKey authority) {
        return TOKEN.sign(
                new JWTClaimsSet.Builder()
                        .subject(kiosk.id())
                        .claim("n", kiosk.label())
                        .claim("ver", version)
                        .issueTime(Date.from(issued))
                        .claim("toml", toml)
                        .build(),
                authority);
    }

    /// Whether it is older than the one at hand is left to who holds that: see [#newerThan].
    ///
    /// @param authority public key of the authority this kiosk belongs to
    public static TokenReading<SettingsBundle> read(String compact, ECKey authority, String kioskId) {
        return TOKEN.open(compact, Optional.of(authority)).then(signed -> of(signed, kioskId));
    }

    /// Refuses a bundle that is not newer than the one at hand.
    public TokenReading<SettingsBundle> newerThan(long held) {
        return version > held ? new TokenReading.Genuine<>(this) : new TokenReading.Refused<>(Flaw.OLDER);
    }

    private static TokenReading<SettingsBundle> of(FleetToken.Signed signed, String kioskId) {
        var claims = signed.claims();
        try {
            var bundle = new SettingsBundle(
                    new KioskName(claims.getSubject(), claims.getStringClaim("n")),
                    claims.getLongClaim("ver"),
                    claims.getIssueTime().toInstant(),
                    claims.getStringClaim("toml"));
            return bundle.kiosk.id().equals(kioskId)
                    ? new TokenReading.Genuine<>(bundle)
                    : new TokenReading.Refused<>(Flaw.OTHER_KIOSK);
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            return new TokenReading.Refused<>(Flaw.DAMAGED);
        }
    }

    @Override
    public String toString() {
        return "SettingsBundle[" + kiosk.id() + ", " + version + "]";
    }
}
