/// What all presenters share: the scene a screen is made for and the frame around its stage.
@NullMarked
package id.desa.anjungan.kiosk.present;

import org.jspecify.annotations.NullMarked;
