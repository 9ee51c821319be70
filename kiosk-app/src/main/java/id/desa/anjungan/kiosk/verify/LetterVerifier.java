package id.desa.anjungan.kiosk.verify;

import id.desa.anjungan.backend.api.Validity;
import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.VerificationDirectory.Village;
import id.desa.anjungan.kiosk.village.Dated;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Verifies what was held before the scanner, with nothing but what the kiosk keeps. Blocks for milliseconds.
public final class LetterVerifier {
    private final KnownVillages villages;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param clock that never goes back behind what the kiosk has seen
    public LetterVerifier(KnownVillages villages, InstantSource clock, ZoneId zone) {
        this.villages = villages;
        this.clock = clock;
        this.zone = zone;
    }

    public Verdict verify(LetterCode code) {
        var proof = LetterProof.read(code);
        if (proof.isEmpty()) {
            return new Verdict.NotALetter();
        }
        return villages.directory()
                .map(directory -> verdict(proof.get(), directory))
                .orElseGet(Verdict.NoDirectory::new);
    }

    private Verdict verdict(LetterProof proof, VerificationDirectory directory) {
        var village = directory.village(proof.desa());
        var key = village.flatMap(proof::key);
        if (village.isEmpty() || key.isEmpty()) {
            return new Verdict.UnknownVillage(directory.issued());
        }
        return proof.signedBy(key.get())
                ? genuine(proof, village.get(), directory.issued())
                : new Verdict.Forged(village.get().desa());
    }

    private Verdict genuine(LetterProof proof, Village village, Instant issued) {
        var claims = proof.claims();
        var facts = new Verdict.Facts(
                village.desa(),
                village.kecamatan(),
                claims.nomor(),
                villages.nameOf(claims.jenis()),
                claims.tanggal(),
                claims.sampai(),
                claims.inisial(),
                claims.nik4());
        var own = villages.ownKode().filter(village.kode()::equals).flatMap(_ -> villages.ownRevocations());
        var revoked = village.revoked().contains(proof.jti())
                || own.map(Dated::value)
                        .filter(jtis -> jtis.contains(proof.jti()))
                        .isPresent();
        return new Verdict.Genuine(facts, validity(revoked, claims, issued), asOf(village.revokedAsOf(), own));
    }

    private static Instant asOf(Instant directory, Optional<Dated<Set<String>>> own) {
        return own.map(Dated::at).filter(directory::isBefore).orElse(directory);
    }

    private Validity validity(boolean revoked, LetterProof.Claims claims, Instant issued) {
        if (revoked) {
            return Validity.DICABUT;
        }
        return today(claims, issued).isAfter(claims.sampai()) ? Validity.KEDALUWARSA : Validity.BERLAKU;
    }

    /// A clock that is behind is put right by what was signed: it is no earlier than the directory's issue and the
    /// letter's own date.
    private LocalDate today(LetterProof.Claims claims, Instant issued) {
        return Stream.of(
                        clock.instant().atZone(zone).toLocalDate(),
                        issued.atZone(zone).toLocalDate(),
                        claims.tanggal())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
