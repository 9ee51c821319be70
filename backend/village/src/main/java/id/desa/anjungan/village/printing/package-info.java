/// Leave to print, and what became of it.
@NullMarked
package id.desa.anjungan.village.printing;

import org.jspecify.annotations.NullMarked;
