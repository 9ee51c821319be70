/// Pickup slips: the QR a resident carries home.
@NullMarked
package id.desa.anjungan.village.slip;

import org.jspecify.annotations.NullMarked;
