/// Typed settings of a kiosk, read from TOML, with every problem reported at once.
@NullMarked
package id.desa.anjungan.config;

import org.jspecify.annotations.NullMarked;
