/// Officers' accounts and their sessions in the browser.
@NullMarked
package id.desa.anjungan.village.officer;

import org.jspecify.annotations.NullMarked;
