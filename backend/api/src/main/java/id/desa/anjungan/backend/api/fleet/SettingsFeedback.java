package id.desa.anjungan.backend.api.fleet;

import java.util.List;

/// What became of a bundle of settings at the kiosk.
///
/// @param version of the bundle
/// @param problems where it was not taken, as a person can read them; never a value that may be secret
public record SettingsFeedback(long version, Result result, List<String> problems) {
    public SettingsFeedback {
        problems = List.copyOf(problems);
    }

    public enum Result {
        APPLIED,
        /// It made no sense to the kiosk, which keeps the one before.
        REFUSED,
        /// The kiosk was not well with it within two minutes.
        ROLLED_BACK
    }
}
