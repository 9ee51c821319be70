/// The panel on GPIO lines of a Linux gpiochip, by Pi4J. Words are those of Linux: chip, line, offset, edge, consumer.
@NullMarked
package id.desa.anjungan.device.gpio;

import org.jspecify.annotations.NullMarked;
