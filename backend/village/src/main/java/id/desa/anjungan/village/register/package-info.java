/// The village's own register of residents (buku induk penduduk).
@NullMarked
package id.desa.anjungan.village.register;

import org.jspecify.annotations.NullMarked;
