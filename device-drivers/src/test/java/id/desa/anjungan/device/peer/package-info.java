/// Devices to print on without hardware: real programs (`cupsd`, `ippeveprinter`) and byte-level emulators, with hands
/// to open their covers and empty their trays. For the contract tests and `./anjungan demo`; they know no JUnit.
@NullMarked
package id.desa.anjungan.device.peer;

import org.jspecify.annotations.NullMarked;
