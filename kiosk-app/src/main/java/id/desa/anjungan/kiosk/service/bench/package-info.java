/// Guided tests, device by device, and what came of them.
@NullMarked
package id.desa.anjungan.kiosk.service.bench;

import org.jspecify.annotations.NullMarked;
