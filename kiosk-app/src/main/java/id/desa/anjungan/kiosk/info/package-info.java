/// What the village's letters need, cost and take, for anybody, with the link or without.
@NullMarked
package id.desa.anjungan.kiosk.info;

import org.jspecify.annotations.NullMarked;
