package id.desa.anjungan.kiosk.store;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.backend.api.Revocations;
import id.desa.anjungan.backend.api.VerificationDirectory;
import id.desa.anjungan.backend.api.VillageInfo;
import id.desa.anjungan.backend.api.Words;
import id.desa.anjungan.backend.api.proof.SignedDirectory;
import id.desa.anjungan.kiosk.verify.KnownVillages;
import id.desa.anjungan.kiosk.village.Dated;
import id.desa.anjungan.kiosk.village.LastHeard;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;

/// The kabupaten's directory in the kiosk's own database. It is kept as it was signed and believed only while the
/// signature holds, so that nobody who can write here can make a letter genuine.
public final class StoredDirectory implements KnownVillages {
    private static final String DIRECTORY = "directory";
    private static final String REVOCATIONS = "revocations";

    private final KeptAnswers answers;
    private final LastHeard lastHeard;
    private final Optional<ECKey> kabupaten;
    private volatile Optional<VerificationDirectory> read;

    /// @param kabupaten whom to believe; empty: nobody
    public StoredDirectory(KeptAnswers answers, LastHeard lastHeard, Optional<ECKey> kabupaten) {
        this.answers = answers;
        this.lastHeard = lastHeard;
        this.kabupaten = kabupaten;
        this.read = answers.kept(DIRECTORY).flatMap(kept -> believed(kept.body()));
    }

    /// What became of a directory that was offered.
    public enum Offer {
        KEPT,
        /// No signature of the kabupaten's over all of it.
        NOT_GENUINE,
        /// Genuine, and older than the one that is kept.
        OLDER
    }

    /// Whether there is anybody to believe.
    public boolean wanted() {
        return kabupaten.isPresent();
    }

    /// The ETag of the one that is kept, empty where none is: what cannot be read is fetched again.
    public String etag() {
        return directory().isPresent()
                ? answers.kept(DIRECTORY).map(KeptAnswers.Kept::etag).orElse("")
                : "";
    }

    /// Keeps it if it is genuine and not older than the one that is kept.
    public Offer offer(String etag, String body) {
        var offered = believed(body);
        if (offered.isEmpty()) {
            return Offer.NOT_GENUINE;
        }
        var known = directory().map(VerificationDirectory::serial).orElse(Long.MIN_VALUE);
        if (offered.get().serial() < known) {
            return Offer.OLDER;
        }
        answers.keep(DIRECTORY, etag, body);
        read = offered;
        return Offer.KEPT;
    }

    /// What the own village said just now.
    public void heard(Revocations revocations) {
        answers.keep(REVOCATIONS, "", ContractJson.mapper().writeValueAsString(revocations));
    }

    @Override
    public Optional<VerificationDirectory> directory() {
        return read;
    }

    @Override
    public Optional<Dated<Set<String>>> ownRevocations() {
        return answers.kept(REVOCATIONS).flatMap(kept -> {
            try {
                var said = ContractJson.mapper().readValue(kept.body(), Revocations.class);
                return Optional.of(new Dated<>(Set.copyOf(said.revoked()), kept.at()));
            } catch (JacksonException | IllegalArgumentException otherVersion) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Words nameOf(String jenis) {
        return lastHeard
                .catalogue()
                .flatMap(list -> list.value().letters().stream()
                        .filter(one -> one.code().equals(jenis))
                        .findFirst())
                .map(JenisSurat::name)
                .orElseGet(() -> Words.of(jenis, jenis));
    }

    @Override
    public Optional<String> ownKode() {
        return lastHeard.info().map(Dated::value).map(VillageInfo::kode);
    }

    private Optional<VerificationDirectory> believed(String body) {
        return kabupaten.flatMap(key -> SignedDirectory.read(body, key));
    }
}
