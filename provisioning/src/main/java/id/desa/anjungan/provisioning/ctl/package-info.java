/// `anjunganctl`, the program of whoever looks after a kiosk from a shell: one class a sub-command, and what they
/// share.
@NullMarked
package id.desa.anjungan.provisioning.ctl;

import org.jspecify.annotations.NullMarked;
