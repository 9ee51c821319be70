package id.desa.anjungan.backend.api;

import org.jspecify.annotations.Nullable;

/// A text of the village in the languages it is written in. Indonesian is always there and stands in for a missing one.
public record Words(
        String id,
        @Nullable String jv,
        @Nullable String su,
        @Nullable String en) {
    public static Words of(String id, String en) {
        return new Words(id, null, null, en);
    }

    /// The text in the language of an ISO 639-1 code, else in Indonesian.
    public String in(String language) {
        var text = switch (language) {
            case "jv" -> jv;
            case "su" -> su;
            case "en" -> en;
            default -> id;
        };
        return text == null || text.isBlank() ? id : text;
    }
}
