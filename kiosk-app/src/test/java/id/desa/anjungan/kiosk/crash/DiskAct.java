package id.desa.anjungan.kiosk.crash;

/// One thing a program did to its folder, or said of the world beside it. Names are relative to that folder, the
/// folder itself is the empty name. A file keeps its number whatever it is called.
sealed interface DiskAct {
    record Creates(String name, int file) implements DiskAct {}

    record MakesFolder(String name) implements DiskAct {}

    /// Whoever is given one does not change the bytes.
    @SuppressWarnings("ArrayRecordComponent")
    record Writes(int file, long at, byte[] bytes) implements DiskAct {}

    record Resizes(int file, long length) implements DiskAct {}

    record Renames(String from, String to) implements DiskAct {}

    record Removes(String name) implements DiskAct {}

    record SyncsFile(int file) implements DiskAct {}

    record SyncsFolder(String name) implements DiskAct {}

    /// What happened beside the disk. Everything the program had acknowledged before it must be on the disk from here
    /// on.
    record Says(String mark) implements DiskAct {}

    default boolean isSync() {
        return this instanceof SyncsFile || this instanceof SyncsFolder;
    }
}
