package id.desa.anjungan.kiosk.print;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.Receipt;
import java.util.UUID;

/// Prints slips for the session that asked. Blocks: never the JavaFX thread.
public interface SlipPrinting {
    PrintOutcome print(Receipt slip, UUID session);
}
