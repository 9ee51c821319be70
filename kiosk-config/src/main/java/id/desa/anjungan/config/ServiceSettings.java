package id.desa.anjungan.config;

import java.util.List;

/// Who may open service mode besides whoever shows a pass of the village.
///
/// @param cards fingerprints of cards, never their numbers; `anjunganctl card-fingerprint` makes one
public record ServiceSettings(List<String> cards) {
    /// Each costs a board some tenths of a second, with the resident's card on the reader.
    static final int MOST_CARDS = 8;
    /// `salt.hash`, both hex.
    static final String CARD_SHAPE = "[0-9a-f]{16}\\.[0-9a-f]{40}";

    /// Whether it is what a card is called in settings.
    public static boolean isCard(String text) {
        return text.matches(CARD_SHAPE);
    }

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
