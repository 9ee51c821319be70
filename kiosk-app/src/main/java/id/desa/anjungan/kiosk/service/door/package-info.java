/// Who may open service mode, and how often may be guessed.
@NullMarked
package id.desa.anjungan.kiosk.service.door;

import org.jspecify.annotations.NullMarked;
