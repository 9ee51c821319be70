/// The village's SQLite file: one writer, many readers, migrations by number.
@NullMarked
package id.desa.anjungan.village.store;

import org.jspecify.annotations.NullMarked;
