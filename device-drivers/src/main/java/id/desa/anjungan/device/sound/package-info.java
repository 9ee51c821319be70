/// The speaker: `espeak-ng` makes a sentence into sound, `aplay` gives it to ALSA.
@NullMarked
package id.desa.anjungan.device.sound;

import org.jspecify.annotations.NullMarked;
