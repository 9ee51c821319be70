package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.Speaker;
import id.desa.anjungan.device.Statistic;
import id.desa.anjungan.device.Tally;
import id.desa.anjungan.device.file.DeviceUnusable;
import id.desa.anjungan.device.supervision.KeptOpen;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Sound by way of ALSA. One thread makes sentences into sound and plays them; whoever speaks only leaves word with it.
/// What cannot be said now is not said later: the next resident need not hear it.
public final class AlsaSpeaker implements Speaker {
    /// Longest that a wait for work goes on, and so that closing does.
    private static final Duration STEP = Duration.ofMillis(500);

    private final AlsaSettings settings;
    private final Player player;
    private final Voice voice;
    private final Tally tally = new Tally();
    private final Desk desk = new Desk();
    private final KeptOpen kept;
    private boolean wasThere;

    public AlsaSpeaker(AlsaSettings settings) {
        this.settings = settings;
        this.player = new Player(settings);
        this.voice = new Voice(settings);
        this.kept = KeptOpen.start("speaker-" + settings.device(), this::serve);
    }

    private void serve(KeptOpen.Hold hold) throws IOException {
        try {
            voice.probe();
            player.probe();
            desk.clear();
            wasThere = true;
            hold.opened();
            work(hold);
        } catch (DeviceUnusable gone) {
            throw wasThere && gone.offlineCause() == OfflineCause.NOT_FOUND
                    ? new DeviceUnusable(OfflineCause.UNPLUGGED, String.valueOf(gone.getMessage()))
                    : gone;
        }
    }

    private void work(KeptOpen.Hold hold) throws DeviceUnusable {
        var looked = System.nanoTime();
        while (hold.isWanted()) {
            var order = desk.await(STEP);
            if (order.isPresent()) {
                sound(order.get());
            } else if (System.nanoTime() - looked > settings.look().toNanos()) {
                player.probe();
                looked = System.nanoTime();
            }
        }
    }

    private void sound(Order order) throws DeviceUnusable {
        var sound = switch (order) {
            case Order.Play(var _, var played) -> Optional.of(played);
            case Order.Say say -> spoken(say);
        };
        if (sound.isEmpty() || !desk.isCurrent(order)) {
            return;
        }
        var playing = desk.started(order, player.start(sound.get()));
        tally.one(Statistic.SOUNDS);
        playing.feed(sound.get().pcm());
        try {
            Player.finish(playing);
        } catch (DeviceUnusable failed) {
            if (desk.isCurrent(order)) {
                throw failed;
            }
        }
    }

    private Optional<Sound> spoken(Order.Say say) throws DeviceUnusable {
        var speaking = desk.started(say, voice.start(say.language()));
        speaking.feed(Voice.words(say.sentence()));
        var sound = Wav.parse(speaking.output(Voice.MOST_BYTES));
        if (speaking.wasOverdue()) {
            throw new DeviceUnusable(OfflineCause.NO_ANSWER, settings.voice() + " hangs");
        }
        if (sound.isEmpty() && desk.isCurrent(say)) {
            throw new DeviceUnusable(OfflineCause.NO_SERVICE, settings.voice() + " makes no sound");
        }
        return sound;
    }

    @Override
    public void say(String sentence, String language) {
        if (status().works()) {
            desk.say(sentence, language);
        }
    }

    @Override
    public void play(Sound sound) {
        if (status().works()) {
            desk.play(sound);
        }
    }

    @Override
    public void hush() {
        desk.clear();
    }

    @Override
    public PeripheralStatus status() {
        return kept.status();
    }

    @Override
    public Map<Statistic, Long> statistics() {
        var counts = new HashMap<>(tally.counts());
        counts.merge(Statistic.RECONNECTS, kept.reconnects(), Long::sum);
        return Map.copyOf(counts);
    }

    @Override
    public void close() {
        desk.clear();
        kept.close();
    }
}
