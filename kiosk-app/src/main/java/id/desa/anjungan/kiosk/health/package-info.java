/// Knows whether the kiosk can serve now, and why not.
@NullMarked
package id.desa.anjungan.kiosk.health;

import org.jspecify.annotations.NullMarked;
