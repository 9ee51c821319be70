/// Pickup slips: the QR a resident carries home, and the code kept beside it.
@NullMarked
package id.desa.anjungan.village.slip;

import org.jspecify.annotations.NullMarked;
