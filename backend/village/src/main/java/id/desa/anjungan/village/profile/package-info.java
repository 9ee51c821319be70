/// Who the village is: its profile file.
@NullMarked
package id.desa.anjungan.village.profile;

import org.jspecify.annotations.NullMarked;
