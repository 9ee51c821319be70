/// Whether picture and touch agree, and how to make them.
@NullMarked
package id.desa.anjungan.kiosk.service.glass;

import org.jspecify.annotations.NullMarked;
