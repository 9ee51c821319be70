/// Off and on again, with nothing under way.
@NullMarked
package id.desa.anjungan.kiosk.service.power;

import org.jspecify.annotations.NullMarked;
