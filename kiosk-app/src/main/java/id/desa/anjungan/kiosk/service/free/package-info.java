/// Service mode where nobody is enrolled yet: the same rooms, without a village, a store or a lock, in front of the
/// screen that waits for an invite.
@NullMarked
package id.desa.anjungan.kiosk.service.free;

import org.jspecify.annotations.NullMarked;
