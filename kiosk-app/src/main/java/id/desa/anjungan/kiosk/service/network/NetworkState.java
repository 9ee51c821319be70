package id.desa.anjungan.kiosk.service.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The network, and Wi-Fi.
public sealed interface NetworkState {
    /// @param quality empty while it is measured
    record Showing(int call, Optional<Quality> quality) implements NetworkState {}

    /// Which way to a Wi-Fi.
    ///
    /// @param unfit what was held before the scanner was no Wi-Fi this kiosk can join
    record Ways(boolean unfit) implements NetworkState {}

    record Listening(int call, Instant since) implements NetworkState {}

    record Choosing(List<WifiSeen> heard, int page) implements NetworkState {
        public Choosing {
            heard = List.copyOf(heard);
        }
    }

    /// @param keys how the keyboard stands
    record Typing(String ssid, String typed, Keys keys) implements NetworkState {
        @Override
        public String toString() {
            return "Typing[masked]";
        }
    }

    record Joining(WifiCode wifi, int call, Instant since) implements NetworkState {}

    record Ended(String ssid, JoinOutcome outcome) implements NetworkState {}

    /// @param symbols whether signs are shown in the place of letters
    record Keys(boolean upper, boolean symbols, int half) {
        public static final Keys START = new Keys(false, false, 0);

        Keys after(String key) {
            return switch (key) {
                case "shift" -> new Keys(!upper, symbols, half);
                case "symbols" -> new Keys(upper, !symbols, half);
                case "half" -> new Keys(upper, symbols, 1 - half);
                default -> new Keys(false, symbols, half);
            };
        }
    }
}
