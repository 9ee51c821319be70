package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.SpeakerContract;

class SimulatedSpeakerTest implements SpeakerContract {
    @Override
    public Bench bench() {
        var speaker = new SimulatedSpeaker();
        return new Bench() {
            @Override
            public Speaker speaker() {
                return speaker;
            }

            @Override
            public boolean sounds() {
                return speaker.sounds();
            }

            @Override
            public void unplug() {
                speaker.becomes(new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "unplugged"));
            }

            @Override
            public void plugIn() {
                speaker.becomes(new PeripheralStatus.Ready());
            }

            @Override
            public void close() {
                speaker.close();
            }
        };
    }
}
