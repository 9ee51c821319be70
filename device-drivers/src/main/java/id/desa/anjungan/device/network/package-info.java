/// What the drivers of devices on a network share.
@NullMarked
package id.desa.anjungan.device.network;

import org.jspecify.annotations.NullMarked;
