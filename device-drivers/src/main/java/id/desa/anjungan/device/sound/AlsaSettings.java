package id.desa.anjungan.device.sound;

import java.time.Duration;
import java.util.Map;

/// How a speaker is reached.
///
/// @param device ALSA's name of a PCM, such as `default` or `plughw:CARD=Headphones`
/// @param player plays PCM: `aplay`
/// @param voice makes sentences into sound: `espeak-ng`
/// @param environment for both, beside this process's own
/// @param limit for what has to be quick: a sentence made into sound, a device opened; and how much longer than its
///     sound something may play
/// @param look how often the device is tried while nothing sounds
public record AlsaSettings(
        String device, String player, String voice, Map<String, String> environment, Duration limit, Duration look) {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofSeconds(30);

    public AlsaSettings {
        environment = Map.copyOf(environment);
    }

    public static AlsaSettings of(String device) {
        return new AlsaSettings(device, "aplay", "espeak-ng", Map.of(), LIMIT, LOOK);
    }
}
