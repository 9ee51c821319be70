package id.desa.anjungan.kiosk.collect;

import id.desa.anjungan.backend.api.SignedIn.Level;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.loop.Turn;
import id.desa.anjungan.kiosk.signin.SlipCode;
import java.util.Optional;

/// What collecting stands on besides the moment: how well the resident proved who they are, and how the printer is.
///
/// @param slip held before the scanner in this session
public record Ground(Turn turn, Level level, PrinterStatus printer, Optional<SlipCode> slip) {}
