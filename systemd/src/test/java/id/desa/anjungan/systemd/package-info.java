/// Tests that install the packages on a machine of their own and look at what became of it.
@NullMarked
package id.desa.anjungan.systemd;

import org.jspecify.annotations.NullMarked;
