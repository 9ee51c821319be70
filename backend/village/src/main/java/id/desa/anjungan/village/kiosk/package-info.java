/// Kiosks at the door: who is enrolled, and whether a call is really theirs.
@NullMarked
package id.desa.anjungan.village.kiosk;

import org.jspecify.annotations.NullMarked;
