/// Looks a kiosk over and says what to do: one class a check, with the roots it reads as parameters.
@NullMarked
package id.desa.anjungan.provisioning.doctor;

import org.jspecify.annotations.NullMarked;
