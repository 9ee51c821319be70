/// Process start to the first screen of the packaged kiosk, beside a browser.
@NullMarked
package id.desa.anjungan.bench.start;

import org.jspecify.annotations.NullMarked;
