/// What hangs on this machine, whether the kiosk is told to use it or not, for whoever sets a kiosk up.
@NullMarked
package id.desa.anjungan.device.inventory;

import org.jspecify.annotations.NullMarked;
