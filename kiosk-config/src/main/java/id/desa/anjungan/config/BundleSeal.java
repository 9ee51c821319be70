package id.desa.anjungan.config;

/// Opens the village's sealed settings: who signed them and for whom is known elsewhere than here.
@FunctionalInterface
public interface BundleSeal {
    /// Of a machine that belongs to no village yet: takes nothing.
    BundleSeal NOBODYS = _ -> new Opened.Refused("this kiosk is not enrolled, so nobody may send it settings");

    Opened open(String sealed);

    /// What came of opening.
    sealed interface Opened {
        /// @param version of this kiosk's settings; grows with every change
        record Genuine(long version, String toml) implements Opened {}

        /// @param sentence why, for who reads a log or a shell
        record Refused(String sentence) implements Opened {}
    }
}
