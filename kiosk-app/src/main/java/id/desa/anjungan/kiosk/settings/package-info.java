/// The village's settings at the running kiosk: fetched, taken, put to the proof, and told about.
@NullMarked
package id.desa.anjungan.kiosk.settings;

import org.jspecify.annotations.NullMarked;
