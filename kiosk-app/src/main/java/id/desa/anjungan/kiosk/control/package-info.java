/// What a program on this machine may ask the running kiosk, and the socket it asks at.
@NullMarked
package id.desa.anjungan.kiosk.control;

import org.jspecify.annotations.NullMarked;
