/// The village's time.
@NullMarked
package id.desa.anjungan.village.time;

import org.jspecify.annotations.NullMarked;
