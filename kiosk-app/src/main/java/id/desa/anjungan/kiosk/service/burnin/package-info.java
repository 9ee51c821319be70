/// A day of trial before the first resident, and after each repair.
@NullMarked
package id.desa.anjungan.kiosk.service.burnin;

import org.jspecify.annotations.NullMarked;
