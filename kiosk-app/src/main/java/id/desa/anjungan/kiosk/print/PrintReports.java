package id.desa.anjungan.kiosk.print;

/// What the village still has to hear of earlier prints.
public interface PrintReports {
    /// Tells all that waits, now. Blocks for as long as a few calls may take.
    ///
    /// @return whether the village has heard everything
    boolean tellNow();
}
