/// Carries what waits in the outbox to the village, however long that takes: one delivery a kind of message.
@NullMarked
package id.desa.anjungan.kiosk.courier;

import org.jspecify.annotations.NullMarked;
