/// What every piece of provisioning knows of itself.
@NullMarked
package id.desa.anjungan.provisioning;

import org.jspecify.annotations.NullMarked;
