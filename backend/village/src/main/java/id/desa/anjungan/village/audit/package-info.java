/// What kiosks report was done at them, and whether anybody meddled with it.
@NullMarked
package id.desa.anjungan.village.audit;

import org.jspecify.annotations.NullMarked;
