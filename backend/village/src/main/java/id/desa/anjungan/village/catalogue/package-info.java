/// The letters of this village: what to bring, what to ask, who may have one.
@NullMarked
package id.desa.anjungan.village.catalogue;

import org.jspecify.annotations.NullMarked;
