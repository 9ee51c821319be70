/// One resident's visit from the first touch to the wiped screen.
@NullMarked
package id.desa.anjungan.kiosk.session;

import org.jspecify.annotations.NullMarked;
