/// Card readers: PC/SC by way of `pcscd`, through a binding of our own to its client library.
@NullMarked
package id.desa.anjungan.device.card;

import org.jspecify.annotations.NullMarked;
