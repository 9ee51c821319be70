/// The composition root: [Kiosk] is read from top to bottom, [Main] starts it on a real kiosk.
@NullMarked
package id.desa.anjungan.kiosk;

import org.jspecify.annotations.NullMarked;
