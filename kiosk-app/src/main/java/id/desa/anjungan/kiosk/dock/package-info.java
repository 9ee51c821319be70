/// The dev dock: simulated devices moved by hand. Refused outside the demo.
@NullMarked
package id.desa.anjungan.kiosk.dock;

import org.jspecify.annotations.NullMarked;
