/// What turns state, event and effect into a living screen; knows nothing of letters.
@NullMarked
package id.desa.anjungan.kiosk.loop;

import org.jspecify.annotations.NullMarked;
