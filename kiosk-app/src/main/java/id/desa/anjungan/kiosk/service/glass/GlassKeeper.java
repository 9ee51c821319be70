package id.desa.anjungan.kiosk.service.glass;

/// Who turns the picture and sets the touch. Blocks; any background thread.
public interface GlassKeeper {
    /// As it is just now.
    GlassSetting now();

    /// Until the next start.
    ///
    /// @return whether there is a display that can be told
    boolean set(GlassSetting wanted);

    /// From the next start on.
    boolean keep(GlassSetting kept);
}
