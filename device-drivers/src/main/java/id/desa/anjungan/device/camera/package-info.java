/// Camera frames, and the QR codes in them.
@NullMarked
package id.desa.anjungan.device.camera;

import org.jspecify.annotations.NullMarked;
