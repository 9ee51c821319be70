/// Residents' accounts: PINs, tries, sessions.
@NullMarked
package id.desa.anjungan.village.account;

import org.jspecify.annotations.NullMarked;
