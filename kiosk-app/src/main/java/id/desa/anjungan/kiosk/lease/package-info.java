/// Letters fetched ahead, and collecting them where there is no link: by the slip and its code.
@NullMarked
package id.desa.anjungan.kiosk.lease;

import org.jspecify.annotations.NullMarked;
