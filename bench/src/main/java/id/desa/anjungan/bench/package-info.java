/// Measures the product beside its peers, in the same run, and says where a figure is missed.
@NullMarked
package id.desa.anjungan.bench;

import org.jspecify.annotations.NullMarked;
