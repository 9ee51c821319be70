package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrintProgress;
import java.util.UUID;

/// Puts signed letters on paper, each under its grant and its row in the print ledger. Blocks: never the JavaFX thread.
public interface LetterPrinting {
    /// Prints one granted letter and tells the village what became of it, once. Nothing is thrown for a printer's
    /// troubles.
    ///
    /// @param session whose paper it is; one printer works for one session at a time
    PrintOutcome print(PrintGrant grant, byte[] document, UUID session, PrintProgress progress);

    /// The resident says whether the sheet of an uncertain print came out. It is written down, whatever comes of it.
    ///
    /// @return false where the printer's own counter speaks against it: then an officer has to look
    boolean settle(String grantId, boolean cameOut);

    /// The resident cannot say whether the sheet came out.
    void notSure(String grantId);

    /// The resident gave up: whatever of the session still waits in the printer is cleared, and a running [#print]
    /// returns.
    void abandon(UUID session);

    /// The session ended: as given up, and nothing of it prints any more, however late it comes.
    void end(UUID session);
}
