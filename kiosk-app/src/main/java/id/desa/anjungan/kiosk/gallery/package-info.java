/// A sample of every state of every screen, with awkward data: what `./anjungan screens` draws and tests walk.
@NullMarked
package id.desa.anjungan.kiosk.gallery;

import org.jspecify.annotations.NullMarked;
