/// Keeps devices: one owner for each, calls bounded in time, opened again with back-off, and only changes told.
@NullMarked
package id.desa.anjungan.device.supervision;

import org.jspecify.annotations.NullMarked;
