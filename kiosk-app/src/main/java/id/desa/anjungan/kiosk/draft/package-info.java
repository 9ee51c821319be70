/// Letters somebody began to ask for and did not finish, kept for minutes.
@NullMarked
package id.desa.anjungan.kiosk.draft;

import org.jspecify.annotations.NullMarked;
