/// From a box to a kiosk of a village: reads the invite, makes the key, asks, checks the answer, and writes who the
/// kiosk is so that a power cut leaves it either as it was or enrolled. The kiosk's screen and `anjunganctl` both use
/// it.
///
/// **Offline.** A hall without a network gets its invite on a stick, with its first settings. The invite is good for
/// days instead of minutes, and makes no kiosk by itself: the box makes its key, keeps its request and starts with
/// everything that needs no village. Its slip shows the fingerprint of its key. As soon as the village is reached the
/// request goes there by itself; where it never is, `anjunganctl enrol --stick DIR` writes it onto the stick for the
/// officer's page, and reads the answer from there. In both cases the office sees the box as waiting, an officer
/// compares the fingerprint with the slip, and only then the village writes the credential. So a stick that was copied
/// or stolen makes nobody a kiosk: its box has another fingerprint. A credential made ahead would have to carry the
/// private key on the stick, which is why there is none.
@NullMarked
package id.desa.anjungan.provisioning.enrol;

import org.jspecify.annotations.NullMarked;
