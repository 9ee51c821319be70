/// Reading what somebody carries on a stick: bounded, by exact names, and never through a link.
@NullMarked
package id.desa.anjungan.provisioning.stick;

import org.jspecify.annotations.NullMarked;
