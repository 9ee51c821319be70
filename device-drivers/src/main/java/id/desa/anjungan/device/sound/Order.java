package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.Speaker.Sound;

/// What is to be heard.
sealed interface Order {
    /// The higher, the later; only the latest counts.
    long turn();

    record Say(long turn, String sentence, String language) implements Order {
        @Override
        public String toString() {
            return "Say[masked]";
        }
    }

    record Play(long turn, Sound sound) implements Order {}
}
