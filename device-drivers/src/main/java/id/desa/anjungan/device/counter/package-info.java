/// The printer's own count of sides, asked beside the spooler: the only proof of paper there is. Cheap
/// lasers tell it in different tongues, SNMP and PJL here, IPP in `cups`. Nothing is thrown for what a
/// printer says or does not say.
@NullMarked
package id.desa.anjungan.device.counter;

import org.jspecify.annotations.NullMarked;
