/// What the kiosk tells systemd of itself: that it is open, how it stands, that it is alive.
@NullMarked
package id.desa.anjungan.kiosk.systemd;

import org.jspecify.annotations.NullMarked;
