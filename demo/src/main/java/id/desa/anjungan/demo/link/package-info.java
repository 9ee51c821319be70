/// The line between a kiosk and its village as villages have it: slow, far, lossy, cut.
@NullMarked
package id.desa.anjungan.demo.link;

import org.jspecify.annotations.NullMarked;
