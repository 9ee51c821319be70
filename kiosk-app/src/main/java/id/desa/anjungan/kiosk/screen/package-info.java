/// What a person meets, as data: the [Screen] record that presenters make and that the view, the robot, the voice and
/// `./anjungan screens` read. No JavaFX, no decisions.
@NullMarked
package id.desa.anjungan.kiosk.screen;

import org.jspecify.annotations.NullMarked;
