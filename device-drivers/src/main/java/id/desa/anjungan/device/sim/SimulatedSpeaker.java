package id.desa.anjungan.device.sim;

import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import java.util.Map;
import java.util.Optional;

/// `sim:speaker`: remembers the one sentence it is saying until it is hushed. Any thread.
public final class SimulatedSpeaker implements Speaker {
    private final Tally tally = new Tally();
    private volatile PeripheralStatus status = new PeripheralStatus.Ready();
    private volatile Optional<String> saying = Optional.empty();
    private volatile boolean sounds;

    public void becomes(PeripheralStatus next) {
        status = next;
        if (!next.works()) {
            hush();
        }
    }

    public Optional<String> saying() {
        return saying;
    }

    /// Whether a sentence or a sound is to be heard.
    public boolean sounds() {
        return sounds;
    }

    @Override
    public PeripheralStatus status() {
        return status;
    }

    @Override
    public void say(String sentence, String language) {
        sound(Optional.of(sentence));
    }

    @Override
    public void play(Sound sound) {
        sound(Optional.empty());
    }

    private void sound(Optional<String> sentence) {
        if (status.works()) {
            tally.one(Statistic.SOUNDS);
            saying = sentence;
            sounds = true;
        }
    }

    @Override
    public void hush() {
        saying = Optional.empty();
        sounds = false;
    }

    @Override
    public Map<Statistic, Long> statistics() {
        return tally.counts();
    }

    @Override
    public void close() {
        hush();
    }
}
