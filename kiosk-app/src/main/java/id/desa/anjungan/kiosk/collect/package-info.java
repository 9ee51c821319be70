/// Following requests and getting a signed letter on paper, once.
@NullMarked
package id.desa.anjungan.kiosk.collect;

import org.jspecify.annotations.NullMarked;
