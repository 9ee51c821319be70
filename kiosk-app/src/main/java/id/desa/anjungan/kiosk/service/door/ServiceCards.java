package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.device.CardUid;
import id.desa.anjungan.provisioning.check.CardFingerprint;
import java.util.List;
import java.util.Optional;

/// The cards that open service mode, as fingerprints in the settings. Empty is the default, and then no card opens
/// anything.
public record ServiceCards(List<String> fingerprints) {
    public static final ServiceCards NONE = new ServiceCards(List.of());

    public ServiceCards {
        fingerprints = List.copyOf(fingerprints);
    }

    /// The first digits of the fingerprint that is this card's, which name it in the audit.
    public Optional<String> find(CardUid uid) {
        return fingerprints.stream()
                .filter(one -> CardFingerprint.matches(one, uid))
                .findFirst()
                .map(one -> "card-" + CardFingerprint.salt(one));
    }

    @Override
    public String toString() {
        return "ServiceCards[" + fingerprints.size() + "]";
    }
}
