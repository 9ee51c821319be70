/// From a device's URI to its driver. The only place that knows them all.
@NullMarked
package id.desa.anjungan.device.catalog;

import org.jspecify.annotations.NullMarked;
