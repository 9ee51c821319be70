/// Every word the kiosk says, by key and language, and how it writes dates, times and money.
@NullMarked
package id.desa.anjungan.kiosk.phrase;

import org.jspecify.annotations.NullMarked;
