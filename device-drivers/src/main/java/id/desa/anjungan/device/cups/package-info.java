/// Letters to a CUPS queue: `javax.print` or IPP sends, IPP alone tells what became of it.
@NullMarked
package id.desa.anjungan.device.cups;

import org.jspecify.annotations.NullMarked;
