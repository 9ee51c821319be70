/// Composes kiosk and village into one demo.
@NullMarked
package id.desa.anjungan.demo;

import org.jspecify.annotations.NullMarked;
