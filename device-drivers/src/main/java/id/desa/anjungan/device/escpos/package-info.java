/// Slips in ESC/POS: own encoder, own status reader. The printer's memory is never trusted: each slip starts with a
/// reset.
@NullMarked
package id.desa.anjungan.device.escpos;

import org.jspecify.annotations.NullMarked;
