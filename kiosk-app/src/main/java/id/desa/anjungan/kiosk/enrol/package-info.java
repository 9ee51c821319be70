/// The screens of a box that is no kiosk yet: what to do in three steps, the code before the scanner, the typed
/// code, the stick, what went wrong, and who it is once it is enrolled.
@NullMarked
package id.desa.anjungan.kiosk.enrol;

import org.jspecify.annotations.NullMarked;
