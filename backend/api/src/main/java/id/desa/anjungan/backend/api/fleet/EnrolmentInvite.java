package id.desa.anjungan.backend.api.fleet;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/// Leave for one box to become one kiosk, once: what the QR on the officer's page or the file on the stick holds. It
/// names the village, the kiosk, where the village answers and the key its server has, so that nothing has to be typed
/// and nobody in between can pose as the village. Its `typ` is `enrol`.
///
/// A kiosk that belongs to nobody cannot know who may invite it: whoever may hold a code before its scanner may. From
/// then on it belongs to the [#authority] that signed.
///
/// @param id single use; 128 bits nobody can guess
/// @param village its name, for the person at the screen
/// @param urls where the village answers, without a slash at the end, best first
/// @param serverKey base64url SHA-256 of the server's SubjectPublicKeyInfo (as RFC 7469 counts it), where it speaks TLS
/// with a key of its own
/// @param offline for a kiosk that cannot reach the village now: it may start with it, and is a kiosk of the village
/// only once an officer has compared its fingerprint
/// @param authority public key of who signed
public record EnrolmentInvite(
        String id,
        String village,
        KioskName kiosk,
        List<URI> urls,
        Optional<String> serverKey,
        boolean offline,
        Instant issued,
        Instant expires,
        ECKey authority) {
    public static final Duration LONGEST = Duration.ofMinutes(15);
    /// For the way to a hall without a network; an officer confirms each of these by hand.
    public static final Duration LONGEST_OFFLINE = Duration.ofDays(14);

    private static final FleetToken TOKEN = new FleetToken("enrol", 1_800);
    private static final int MAX_URLS = 3;

    public EnrolmentInvite {
        urls = List.copyOf(urls);
        authority = FleetToken.bare(authority);
        var life = Duration.between(issued, expires);
        require(id.matches("[A-Za-z0-9_-]{16,43}"), "id");
        require(!village.isBlank() && village.length() <= 80, "village");
        require(
                !urls.isEmpty() && urls.size() <= MAX_URLS && urls.stream().allMatch(EnrolmentInvite::isAddress),
                "urls");
        require(serverKey.stream().allMatch(pin -> pin.matches("[A-Za-z0-9_-]{43}")), "server key");
        require(life.isPositive() && life.compareTo(offline ? LONGEST_OFFLINE : LONGEST) <= 0, "life");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not the " + what + " of an invite");
        }
    }

    private static boolean isAddress(URI url) {
        return url.getHost() != null
                && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                && url.getUserInfo() == null
                && url.getQuery() == null
                && url.toString().length() <= 200;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expires);
    }

    /// What the QR holds.
    ///
    /// @param key the private key of [#authority]
    public String sign(ECKey key) {
        var claims = new JWTClaimsSet.Builder()
                .jwtID(id)
                .subject(kiosk.id())
                .claim("n", kiosk.label())
                .claim("v", village)
                .claim("u", urls.stream().map(URI::toString).toList())
                .issueTime(Date.from(issued))
                .expirationTime(Date.from(expires));
        serverKey.ifPresent(pin -> claims.claim("p", pin));
        if (offline) {
            claims.claim("o", true);
        }
        return TOKEN.sign(claims.build(), key);
    }

    /// Reads what a scanner, a keyboard or a stick gave, without a look at the time: a box fresh from the shop has no
    /// right clock, and the village, which has one, looks again.
    ///
    /// @param authority the one a kiosk already belongs to, or whose image it was made from
    public static TokenReading<EnrolmentInvite> read(String compact, Optional<ECKey> authority) {
        return TOKEN.open(compact, authority).then(EnrolmentInvite::of);
    }

    /// As [#read(String, Optional)], for who knows the time.
    public static TokenReading<EnrolmentInvite> read(String compact, Optional<ECKey> authority, Instant now) {
        return read(compact, authority)
                .then(invite -> invite.isOver(now)
                        ? new TokenReading.Refused<>(Flaw.EXPIRED)
                        : new TokenReading.Genuine<>(invite));
    }

    /// Whether it looks like one, so that a scanner's text finds its reader.
    public static boolean isOne(String scanned) {
        return TOKEN.isOne(scanned);
    }

    private static TokenReading<EnrolmentInvite> of(FleetToken.Signed signed) {
        var claims = signed.claims();
        try {
            return new TokenReading.Genuine<>(new EnrolmentInvite(
                    claims.getJWTID(),
                    claims.getStringClaim("v"),
                    new KioskName(claims.getSubject(), claims.getStringClaim("n")),
                    claims.getStringListClaim("u").stream().map(URI::create).toList(),
                    Optional.ofNullable(claims.getStringClaim("p")),
                    Boolean.TRUE.equals(claims.getBooleanClaim("o")),
                    claims.getIssueTime().toInstant(),
                    claims.getExpirationTime().toInstant(),
                    signed.signer()));
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            return new TokenReading.Refused<>(Flaw.DAMAGED);
        }
    }

    @Override
    public String toString() {
        return "EnrolmentInvite[masked]";
    }
}
