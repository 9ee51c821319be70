/// How a resident proves who they are: NIK or slip, then the PIN.
@NullMarked
package id.desa.anjungan.kiosk.signin;

import org.jspecify.annotations.NullMarked;
