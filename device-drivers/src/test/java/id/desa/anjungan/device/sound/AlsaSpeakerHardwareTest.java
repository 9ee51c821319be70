package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.SpeakerContract;
import id.desa.anjungan.device.peer.Person;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/// The machine's default sound card, and a person who listens.
@Tag("hardware")
class AlsaSpeakerHardwareTest implements SpeakerContract {
    @Override
    public Bench bench() {
        var person = Person.atTheTerminal();
        var speaker = new AlsaSpeaker(new AlsaSettings(
                "default", "aplay", "espeak-ng", Map.of(), Duration.ofSeconds(5), Duration.ofSeconds(1)));
        return new Bench() {
            @Override
            public Speaker speaker() {
                return speaker;
            }

            @Override
            public boolean sounds() {
                return person.confirms("Do you hear something, or did you just now?");
            }

            @Override
            public void unplug() {
                person.please("unplug the sound card");
            }

            @Override
            public void plugIn() {
                person.please("plug the sound card in");
            }

            @Override
            public void close() {
                speaker.close();
                person.close();
            }
        };
    }
}
