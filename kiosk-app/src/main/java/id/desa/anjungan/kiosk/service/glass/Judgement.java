package id.desa.anjungan.kiosk.service.glass;

/// What four presses say of touch and picture.
public sealed interface Judgement {
    /// A finger lands where it is put.
    ///
    /// @param worst how far off it was at most, as a part of the picture
    record Exact(double worst) implements Judgement {}

    /// It lands elsewhere, always in the same way, which can be set right.
    ///
    /// @param worst how far off it was at most
    /// @param left how far off it would be after that
    record Askew(Slant slant, GlassSetting right, double worst, double left) implements Judgement {}

    record Useless(Why why) implements Judgement {}

    enum Why {
        /// Presses that lie on one spot or in one line say nothing.
        IN_ONE_LINE,
        /// No one way leads from where was pressed to where should have been: a slip of the finger, or a broken panel.
        SCATTERED,
        /// Half the size or sheared: no panel that was mounted any way round does that.
        DISTORTED
    }
}
