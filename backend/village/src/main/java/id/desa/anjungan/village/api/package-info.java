/// The routes of the village contract v1.
@NullMarked
package id.desa.anjungan.village.api;

import org.jspecify.annotations.NullMarked;
