package id.desa.anjungan.village.demo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.proof.SignedDirectory;
import id.desa.anjungan.village.profile.VillageProfile;
import id.desa.anjungan.village.request.DirectoryShelf;
import id.desa.anjungan.village.request.Verification;
import id.desa.anjungan.village.secret.SecretFiles;
import id.desa.anjungan.village.time.VillageTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plays the kabupaten of the demo: signs a directory with Desa Tirtawening and one more fictitious village, and issues
/// it anew every day, and when a letter was revoked.
public final class DemoDirectory implements DirectoryShelf {
    /// A village of the same kecamatan that exists in no register.
    public static final String NEIGHBOUR = "99.01.01.2002";

    /// A letter of the neighbour's that it revoked.
    public static final String NEIGHBOURS_REVOKED = "contoh-surat-dicabut";

    private static final String KABUPATEN = "kabupaten";
    private static final String NEIGHBOUR_KEY = "neighbour";
    private static final String NEIGHBOUR_URL = "https://sumberjernih.contoh.invalid";

    private static final Duration DAILY = Duration.ofDays(1);

    private final Path folder;
    private final VillageProfile profile;
    private final Verification verification;
    private final VillageTime time;

    public DemoDirectory(Path data, VillageProfile profile, Verification verification, VillageTime time) {
        this.folder = folder(data);
        this.profile = profile;
        this.verification = verification;
        this.time = time;
    }

    @Override
    public synchronized Optional<String> newest() {
        try {
            var key = key(folder, KABUPATEN);
            var file = folder.resolve("directory.jws");
            var last = Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.<String>empty();
            var lastSaid = last.flatMap(jws -> SignedDirectory.read(jws, key));
            var now = time.now();
            var villages = villages(now);
            if (lastSaid.filter(said -> isGoodEnough(said, villages, now)).isPresent()) {
                return last;
            }
            var serial = lastSaid.map(VerificationDirectory::serial).orElse(0L) + 1;
            var next = SignedDirectory.sign(new VerificationDirectory(profile.kabupaten(), serial, now, villages), key);
            SecretFiles.write(file, next);
            return Optional.of(next);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// The kabupaten's public key, as a kiosk's technician would bring it.
    public static String publicKey(Path data) {
        return key(folder(data), KABUPATEN).toPublicJWK().toJSONString();
    }

    /// What the QR of a letter of the neighbour's holds.
    ///
    /// @param jti names the letter, such as [#NEIGHBOURS_REVOKED]
    public static String neighboursLetter(Path data, String jti, LocalDate tanggal, LocalDate sampai) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("jti", jti);
        claims.put("desa", NEIGHBOUR);
        claims.put("nomor", "400.12.2.1/031/" + NEIGHBOUR + "/XI/2026");
        claims.put("jenis", "SKD");
        claims.put("tanggal", tanggal.toString());
        claims.put("sampai", sampai.toString());
        claims.put("inisial", "S.R");
        claims.put("nik4", "0002");
        claims.put("sha256", "contoh");
        var key = key(folder(data), NEIGHBOUR_KEY);
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("surat"))
                .keyID(key.getKeyID())
                .build();
        var jws = new JWSObject(header, new Payload(claims));
        try {
            jws.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the neighbour's key cannot sign", e);
        }
        return NEIGHBOUR_URL + "/v#" + jws.serialize();
    }

    /// Says the same, and said it today.
    private static boolean isGoodEnough(
            VerificationDirectory last, List<VerificationDirectory.Village> villages, Instant now) {
        return undated(last.villages()).equals(undated(villages))
                && last.issued().plus(DAILY).isAfter(now);
    }

    private static List<VerificationDirectory.Village> undated(List<VerificationDirectory.Village> villages) {
        return villages.stream().map(one -> dated(one, Instant.EPOCH)).toList();
    }

    private static VerificationDirectory.Village dated(VerificationDirectory.Village one, Instant at) {
        return new VerificationDirectory.Village(
                one.kode(), one.desa(), one.kecamatan(), one.publicUrl(), one.keys(), one.revoked(), at);
    }

    private List<VerificationDirectory.Village> villages(Instant now) {
        var own = new VerificationDirectory.Village(
                profile.kode(),
                profile.nama(),
                profile.kecamatan(),
                Optional.ofNullable(profile.alamatPeriksa())
                        .map(String::valueOf)
                        .orElse(""),
                ownKeys(),
                verification.revocations().revoked(),
                now);
        var neighbour = new VerificationDirectory.Village(
                NEIGHBOUR,
                "Sumberjernih",
                profile.kecamatan(),
                NEIGHBOUR_URL,
                List.of(key(folder, NEIGHBOUR_KEY).toPublicJWK().toJSONObject()),
                List.of(NEIGHBOURS_REVOKED),
                now);
        return List.of(own, neighbour);
    }

    private List<Map<String, Object>> ownKeys() {
        try {
            return JWKSet.parse(verification.keys()).getKeys().stream()
                    .map(key -> key.toPublicJWK().toJSONObject())
                    .toList();
        } catch (ParseException impossible) {
            throw new IllegalStateException("the village's own keys cannot be read");
        }
    }

    private static Path folder(Path data) {
        return data.resolve("demo-kabupaten");
    }

    private static ECKey key(Path folder, String name) {
        return new SecretFiles(folder, new SecureRandom()).keyPair(name);
    }
}
