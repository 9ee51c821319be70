/// The guided tests of a kiosk's devices, for the screen of service mode and for a shell alike: what is tried, what
/// came of it, and when.
@NullMarked
package id.desa.anjungan.provisioning.check;

import org.jspecify.annotations.NullMarked;
