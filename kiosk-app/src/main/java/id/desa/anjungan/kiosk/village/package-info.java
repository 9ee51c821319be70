/// The port [VillageBackend] and its adapters: the only way to the village.
@NullMarked
package id.desa.anjungan.kiosk.village;

import org.jspecify.annotations.NullMarked;
