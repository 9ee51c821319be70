/// Desa Tirtawening, a village that does not exist: residents, requests, one kiosk. In demo mode only.
@NullMarked
package id.desa.anjungan.village.demo;

import org.jspecify.annotations.NullMarked;
