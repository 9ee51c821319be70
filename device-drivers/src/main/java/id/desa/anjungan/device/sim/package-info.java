/// Devices without hardware behind `sim:` URIs: moved by the dev dock, the demo and the tests, held to the
/// same contracts as the real drivers.
@NullMarked
package id.desa.anjungan.device.sim;

import org.jspecify.annotations.NullMarked;
