/// Asking for a letter: choose, requirements, form, preview, confirm, slip.
@NullMarked
package id.desa.anjungan.kiosk.letter;

import org.jspecify.annotations.NullMarked;
