/// What runs inside the guest of `./anjungan bench gpio`: the kiosk's panel driver before chips of the kernel's own
/// simulator.
@NullMarked
package id.desa.anjungan.bench.gpio;

import org.jspecify.annotations.NullMarked;
