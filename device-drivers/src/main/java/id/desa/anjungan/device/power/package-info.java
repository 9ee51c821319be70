/// Whether the board gets the voltage it needs: under-voltage takes USB devices away and garbles serial
/// lines, and looks like a broken printer.
@NullMarked
package id.desa.anjungan.device.power;

import org.jspecify.annotations.NullMarked;
