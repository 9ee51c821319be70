/// Letters asked for while the village cannot be reached: kept here, sealed, and told to it later, once.
@NullMarked
package id.desa.anjungan.kiosk.deferred;

import org.jspecify.annotations.NullMarked;
