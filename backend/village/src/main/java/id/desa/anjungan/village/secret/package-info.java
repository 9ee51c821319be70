/// Secrets of the village's server, each in a file only its user may read.
@NullMarked
package id.desa.anjungan.village.secret;

import org.jspecify.annotations.NullMarked;
