package id.desa.anjungan.config;

import java.util.List;

/// Who may open service mode besides whoever shows a pass of the village.
///
/// @param cards fingerprints of cards, never their numbers; `anjunganctl card-fingerprint` makes one
public record ServiceSettings(List<String> cards) {
    public ServiceSettings {
        cards = List.copyOf(cards);
    }

    static ServiceSettings read(Section service) {
        return new ServiceSettings(service.defaulted(
                "cards",
                Kinds.CARDS,
                List.of(),
                "Cards that open service mode, as `anjunganctl card-fingerprint` writes them; a card can be copied, so"
                        + " none is the default"));
    }
}
