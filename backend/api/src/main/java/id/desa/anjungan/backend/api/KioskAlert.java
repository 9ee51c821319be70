package id.desa.anjungan.backend.api;

import java.util.Objects;

/// A kiosk needs somebody to look at it. Nothing personal.
///
/// @param code `messages-set-aside`, `messages-dropped` or `backup-old`
/// @param kind what it is about, such as the kind of a message or a lane of the outbox
/// @param count how many, over the life of the kiosk
public record KioskAlert(String code, String kind, long count) {
    public KioskAlert {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
    }
}
