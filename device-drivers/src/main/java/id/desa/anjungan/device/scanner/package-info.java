/// Scanners that send what they read as text: over a serial line, or as keys of a keyboard that nobody else hears.
@NullMarked
package id.desa.anjungan.device.scanner;

import org.jspecify.annotations.NullMarked;
