package id.desa.anjungan.device;

/// Something a printer's driver did or found by itself, for the log of whoever keeps the kiosk.
public sealed interface PrinterNote {
    /// A queue its spooler had stopped prints again: the cause was gone.
    ///
    /// @param why in the spooler's words
    record Resumed(String why) implements PrinterNote {}

    /// A queue could print again, and the kiosk's user has no right to say so to the spooler.
    ///
    /// @param why what the spooler said
    record MayNotResume(String why) implements PrinterNote {}
}
