/// Who did what on this kiosk: written down, looked after and told to the village.
@NullMarked
package id.desa.anjungan.kiosk.audit;

import org.jspecify.annotations.NullMarked;
