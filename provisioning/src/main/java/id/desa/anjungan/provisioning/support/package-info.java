/// What a technician sends to whoever helps from afar: everything about the machine, nothing about a resident.
@NullMarked
package id.desa.anjungan.provisioning.support;

import org.jspecify.annotations.NullMarked;
