/// The installed kiosk on whole machines: in a container that has a systemd of its own, and in QEMU with a
/// kernel, a disk, a display and a keyboard. Root only.
@NullMarked
package id.desa.anjungan.bench.vm;

import org.jspecify.annotations.NullMarked;
