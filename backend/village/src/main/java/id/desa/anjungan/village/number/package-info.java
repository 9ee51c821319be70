/// Letter numbers: one counter, one format.
@NullMarked
package id.desa.anjungan.village.number;

import org.jspecify.annotations.NullMarked;
