package id.desa.anjungan.kiosk.service.glass;

/// How the picture lies on the panel, and how a finger finds it.
///
/// @param degrees by which picture and touch are turned together, clockwise
/// @param touch what is set right before that, from what the panel tells
public record GlassSetting(int degrees, Affine touch) {
    public static final GlassSetting PLAIN = new GlassSetting(0, Affine.IDENTITY);

    /// Whether what was broad is now high.
    boolean liesAcross(GlassSetting other) {
        return (degrees - other.degrees) % 180 != 0;
    }

    public GlassSetting turnedTo(int next) {
        return new GlassSetting(next, touch);
    }

    /// The same, but that a finger lands where `set` takes it from where it lands now.
    ///
    /// @param set over the picture as it is seen
    GlassSetting setRight(Affine set) {
        var turn = Affine.turned(degrees);
        return new GlassSetting(degrees, turn.inverse().after(set).after(turn).after(touch));
    }
}
