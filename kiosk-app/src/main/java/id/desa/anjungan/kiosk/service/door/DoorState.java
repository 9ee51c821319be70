package id.desa.anjungan.kiosk.service.door;

import id.desa.anjungan.backend.api.fleet.ShortCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Before the door of service mode.
public sealed interface DoorState {
    /// Tells what opens it.
    ///
    /// @param refusal of the last try
    record Asking(Optional<Refusal> refusal) implements DoorState {}

    /// @param typed in capitals
    /// @param half of a small keyboard
    record Typing(String typed, int half) implements DoorState {
        Typing and(String key) {
            return typed.length() < ShortCode.LENGTH ? new Typing(typed + key.toUpperCase(Locale.ROOT), half) : this;
        }

        Typing shorter() {
            return typed.isEmpty() ? this : new Typing(typed.substring(0, typed.length() - 1), half);
        }

        /// Whole and without a slip of the finger.
        boolean whole() {
            return ShortCode.typed(typed).isPresent();
        }

        @Override
        public String toString() {
            return "Typing[masked]";
        }
    }

    /// @param knocking whether only the door itself is asked
    record Checking(int call, Instant since, boolean knocking) implements DoorState {}
}
