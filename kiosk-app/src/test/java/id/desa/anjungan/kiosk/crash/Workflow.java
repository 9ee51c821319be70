package id.desa.anjungan.kiosk.crash;

import java.nio.file.Path;

/// Something a kiosk does that a power cut may interrupt anywhere.
interface Workflow {
    /// In lower-case letters and dashes; also the name of its folder.
    String name();

    /// Runs in a child whose acts on the folder are written down. It prepares what it needs, says
    /// [Recording#READY], and goes on; it does one thing after the other, so that each mark says that everything
    /// before it is on the disk.
    ///
    /// @param state the folder of the kiosk's store, which exists
    void run(Path state, World world);
}
