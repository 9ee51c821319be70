/// Draws the [Screen][id.desa.anjungan.kiosk.screen.Screen] record with nodes it keeps, and says what was touched.
/// Makes no decisions. Everything here lives on the JavaFX thread.
@NullMarked
package id.desa.anjungan.kiosk.ui;

import org.jspecify.annotations.NullMarked;
