/// The kiosk's own way to the village: addresses, the line, Wi-Fi.
@NullMarked
package id.desa.anjungan.kiosk.service.network;

import org.jspecify.annotations.NullMarked;
