package id.desa.anjungan.kiosk.crash;

/// What becomes of the acts that no sync has made safe yet.
enum Loss {
    /// As if only the program had died.
    NOTHING,
    EVERYTHING,
    /// The first few are there: a disk that writes in order.
    THE_LAST,
    /// Any of them are there.
    ANY,
    /// Any of them, and of each any of its sectors.
    SECTORS,
    /// As SECTORS, and where a file grew without its bytes, those of somebody else's old file.
    SECTORS_AND_RUBBISH;

    boolean tears() {
        return this == SECTORS || this == SECTORS_AND_RUBBISH;
    }
}
