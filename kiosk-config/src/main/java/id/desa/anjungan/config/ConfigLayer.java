package id.desa.anjungan.config;

/// Who wrote a value. What stands later here wins over what stands earlier, key by key.
public enum ConfigLayer {
    /// Beside the field, in the program.
    DEFAULT("the program's default"),
    /// Sent by the village, signed; the same for many kiosks or for this one.
    BUNDLE("the village's settings bundle"),
    /// Written by the kiosk itself in its hall: devices found, how the screen stands, where a finger lands.
    HALL("this kiosk, in service mode or at enrolment"),
    /// `/etc/anjungan/kiosk.toml`, by somebody with the right to.
    HAND("somebody's hand");

    private final String who;

    ConfigLayer(String who) {
        this.who = who;
    }

    public String who() {
        return who;
    }

    /// Whether a value here is taken instead of one there.
    boolean beats(ConfigLayer other) {
        return compareTo(other) > 0;
    }
}
