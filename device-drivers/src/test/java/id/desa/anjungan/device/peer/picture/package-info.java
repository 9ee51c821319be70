/// Pictures of QR codes as a kiosk's camera takes them, made from a seed: what a hand, a lamp, a lens and a
/// sensor do to a code, each as hard as it gets and as easy. For the tests of the decoder and
/// `./anjungan bench qr`.
@NullMarked
package id.desa.anjungan.device.peer.picture;

import org.jspecify.annotations.NullMarked;
