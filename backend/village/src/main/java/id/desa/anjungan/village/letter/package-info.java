/// Letters on paper: kinds, templates, rendering to PDF/A.
@NullMarked
package id.desa.anjungan.village.letter;

import org.jspecify.annotations.NullMarked;
