package id.desa.anjungan.kiosk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.VerificationDirectory.Village;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.kiosk.village.Dated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Letters of two villages, and what somebody might hold before the scanner instead.
class LetterVerifierTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final Instant ISSUED = Instant.parse("2026-11-20T01:00:00Z");
    private static final ECKey OWN = key();
    private static final ECKey OTHER = key();

    private final Known known = new Known();
    private Instant now = Instant.parse("2026-11-21T02:41:00Z");
    private final LetterVerifier verifier = new LetterVerifier(known, () -> now, WIB);

    private static final class Known implements KnownVillages {
        Optional<VerificationDirectory> directory = Optional.of(new VerificationDirectory(
                "Purwacarita",
                7,
                ISSUED,
                List.of(
                        village("99.01.01.2001", "Tirtawening", OWN, List.of()),
                        village("99.01.01.2002", "Sumberjernih", OTHER, List.of("bad")))));
        Optional<Dated<Set<String>>> own = Optional.empty();

        private static Village village(String kode, String desa, ECKey key, List<String> revoked) {
            return new Village(
                    kode,
                    desa,
                    "Wanasepi",
                    "https://contoh.invalid",
                    List.of(key.toPublicJWK().toJSONObject()),
                    revoked,
                    ISSUED);
        }

        @Override
        public Optional<VerificationDirectory> directory() {
            return directory;
        }

        @Override
        public Optional<Dated<Set<String>>> ownRevocations() {
            return own;
        }

        @Override
        public Words nameOf(String jenis) {
            return Words.of(jenis, jenis);
        }

        @Override
        public Optional<String> ownKode() {
            return Optional.of("99.01.01.2001");
        }
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> claims(String kode, String jti) {
        return new HashMap<>(Map.of(
                "jti", jti,
                "desa", kode,
                "nomor", "400/001",
                "jenis", "SKU",
                "tanggal", "2026-11-20",
                "sampai", "2026-12-20",
                "inisial", "T.W",
                "nik4", "0001",
                "sha256", "x"));
    }

    private static String letter(ECKey key, String type, Map<String, Object> claims) {
        var jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build(),
                new Payload(claims));
        try {
            jws.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return "https://tirtawening.contoh.invalid/v#" + jws.serialize();
    }

    private Verdict verdict(String scanned) {
        return LetterCode.read(scanned).map(verifier::verify).orElseGet(Verdict.NotALetter::new);
    }

    private Validity validity(String scanned) {
        return ((Verdict.Genuine) verdict(scanned)).validity();
    }

    @Test
    void knowsALetterOfItsOwnVillageAndOfAnother() {
        var own = (Verdict.Genuine) verdict(letter(OWN, "surat", claims("99.01.01.2001", "a")));
        assertThat(own.validity()).isEqualTo(Validity.BERLAKU);
        assertThat(own.facts().desa()).isEqualTo("Tirtawening");
        assertThat(own.facts().nik4()).isEqualTo("0001");
        var other = (Verdict.Genuine) verdict(letter(OTHER, "surat", claims("99.01.01.2002", "a")));
        assertThat(other.facts().desa()).isEqualTo("Sumberjernih");
        assertThat(other.revocations()).isEqualTo(ISSUED);
    }

    @Test
    void saysThatALetterHasExpiredOnTheDayAfterItsLast() {
        var letter = letter(OWN, "surat", claims("99.01.01.2001", "a"));
        now = Instant.parse("2026-12-20T16:59:59Z"); // 23.59 WIB
        assertThat(validity(letter)).isEqualTo(Validity.BERLAKU);
        now = Instant.parse("2026-12-20T17:00:00Z");
        assertThat(validity(letter)).isEqualTo(Validity.KEDALUWARSA);
    }

    @Test
    void doesNotTakeAnExpiredLetterForGoodBecauseItsClockIsInThePast() {
        now = Instant.EPOCH;
        var claims = claims("99.01.01.2001", "a");
        claims.put("tanggal", "2026-09-01");
        claims.put("sampai", "2026-10-01");
        assertThat(validity(letter(OWN, "surat", claims))).isEqualTo(Validity.KEDALUWARSA);
    }

    @Test
    void knowsRevocationsOfTheDirectoryAndNewerOnesOfItsOwnVillage() {
        assertThat(validity(letter(OTHER, "surat", claims("99.01.01.2002", "bad"))))
                .isEqualTo(Validity.DICABUT);
        var letter = letter(OWN, "surat", claims("99.01.01.2001", "a"));
        var later = ISSUED.plusSeconds(3_600);
        known.own = Optional.of(new Dated<>(Set.of("a"), later));
        assertThat(verdict(letter)).isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
            assertThat(genuine.validity()).isEqualTo(Validity.DICABUT);
            assertThat(genuine.revocations()).isEqualTo(later);
        });
    }

    @Test
    void letsNoVillageRevokeAnothersLetter() {
        known.own = Optional.of(new Dated<>(Set.of("a"), ISSUED));
        assertThat(validity(letter(OTHER, "surat", claims("99.01.01.2002", "a"))))
                .isEqualTo(Validity.BERLAKU);
    }

    @Test
    void doesNotBelieveAVillageThatSignsForAnother() {
        var stranger = letter(OTHER, "surat", claims("99.01.01.2001", "a"));
        assertThat(verdict(stranger)).isInstanceOf(Verdict.UnknownVillage.class); // its kid is not the village's
    }

    @Test
    void tellsAForgedLetterFromOneOfAnUnknownVillage() {
        var genuine = letter(OWN, "surat", claims("99.01.01.2001", "a"));
        var forged = genuine.substring(0, genuine.length() - 8) + "AAAAAAAA";
        assertThat(verdict(forged)).isEqualTo(new Verdict.Forged("Tirtawening"));
        assertThat(verdict(letter(OWN, "surat", claims("99.99.99.9999", "a"))))
                .isEqualTo(new Verdict.UnknownVillage(ISSUED));
    }

    @Test
    void notesEveryChangedByteOfTheProof() {
        var genuine = letter(OWN, "surat", claims("99.01.01.2001", "a"));
        var from = genuine.indexOf('#') + 1;
        for (var at = from; at < genuine.length() - 1; at += 3) { // the last character holds unused bits
            var other = genuine.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(verdict(genuine.substring(0, at) + other + genuine.substring(at + 1)))
                    .as("byte %s", at)
                    .isNotInstanceOf(Verdict.Genuine.class);
        }
    }

    @Test
    void takesNoOtherAlgorithmAndNoOtherType() throws Exception {
        var claims = claims("99.01.01.2001", "a");
        var mac = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(new JOSEObjectType("surat"))
                        .keyID(OWN.getKeyID())
                        .build(),
                new Payload(claims));
        mac.sign(new MACSigner(OWN.toPublicJWK().toJSONString())); // the public key as a secret
        var none = new PlainObject(new Payload(claims)).serialize();
        var scans = new ArrayList<String>();
        scans.add("https://x/v#" + mac.serialize());
        scans.add("https://x/v#" + none);
        scans.add("https://x/v#" + none + "AAAA");
        for (var type : List.of("pickup", "enrol", "JWT", "verification-directory")) {
            scans.add(letter(OWN, type, claims));
        }
        for (var scan : scans) {
            assertThat(verdict(scan)).as(scan.substring(0, 30)).isEqualTo(new Verdict.NotALetter());
        }
    }

    @Test
    void hasAnAnswerForWhateverIsHeldThere() {
        var scans = List.of(
                "",
                " ",
                "https://tirtawening.contoh.invalid/v#",
                "https://tirtawening.contoh.invalid/v#a.b.c",
                "https://tirtawening.contoh.invalid/v#" + "a".repeat(10_000) + ".b.c",
                "x".repeat(10_240),
                "<html><body>Promo</body></html>",
                "\0\1\2\3\377\r\n\t",
                "javascript:alert(1)",
                "https://evil.invalid/?q=/v#a.b.c",
                "00020101021126570011ID.DANA.WWW",
                "9901015704880001");
        for (var scan : scans) {
            assertThat(verdict(scan)).isEqualTo(new Verdict.NotALetter());
        }
    }

    @Test
    void takesNoProofWithoutAllItsClaims() {
        for (var name : List.of("jti", "desa", "nomor", "jenis", "tanggal", "sampai", "inisial", "nik4")) {
            var claims = claims("99.01.01.2001", "a");
            claims.remove(name);
            assertThat(verdict(letter(OWN, "surat", claims))).as(name).isEqualTo(new Verdict.NotALetter());
        }
        var claims = claims("99.01.01.2001", "a");
        claims.put("sampai", "besok");
        assertThat(verdict(letter(OWN, "surat", claims))).isEqualTo(new Verdict.NotALetter());
    }

    @Test
    void saysThatItCannotKnowWithoutADirectory() {
        known.directory = Optional.empty();
        assertThat(verdict(letter(OWN, "surat", claims("99.01.01.2001", "a")))).isEqualTo(new Verdict.NoDirectory());
    }
}
