package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.SpeakerContract;
import id.desa.anjungan.device.peer.SoundRecorder;
import java.time.Duration;

/// The real driver with the real `espeak-ng` and `aplay`, playing to a recorder.
final class RecordedBench implements SpeakerContract.Bench {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final SoundRecorder recorder = SoundRecorder.start();
    private final AlsaSpeaker speaker;

    RecordedBench() {
        this("espeak-ng", SoundRecorder.DEVICE);
    }

    RecordedBench(String voice, String device) {
        this.speaker = new AlsaSpeaker(new AlsaSettings(device, "aplay", voice, recorder.environment(), LIMIT, LOOK));
    }

    SoundRecorder recorder() {
        return recorder;
    }

    @Override
    public Speaker speaker() {
        return speaker;
    }

    @Override
    public boolean sounds() {
        return recorder.sounds();
    }

    @Override
    public void unplug() {
        recorder.unplug();
    }

    @Override
    public void plugIn() {
        recorder.plugIn();
    }

    @Override
    public void close() {
        speaker.close();
        recorder.close();
    }
}
