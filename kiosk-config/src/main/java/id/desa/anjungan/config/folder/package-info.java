/// Work in a folder that somebody else owns.
@NullMarked
package id.desa.anjungan.config.folder;

import org.jspecify.annotations.NullMarked;
