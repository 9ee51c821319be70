/// Is this letter genuine? Answered by the kiosk alone, for letters of any village.
@NullMarked
package id.desa.anjungan.kiosk.verify;

import org.jspecify.annotations.NullMarked;
