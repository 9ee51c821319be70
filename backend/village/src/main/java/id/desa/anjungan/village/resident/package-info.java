/// What officers do with a resident's account, the resident standing before them.
@NullMarked
package id.desa.anjungan.village.resident;

import org.jspecify.annotations.NullMarked;
