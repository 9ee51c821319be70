/// From a grant and its document to the paper in the hand, whichever way the resident came: what is on the screen
/// while a letter prints, stops, or nobody knows, and the claim slip where it did not come out.
@NullMarked
package id.desa.anjungan.kiosk.paper;

import org.jspecify.annotations.NullMarked;
