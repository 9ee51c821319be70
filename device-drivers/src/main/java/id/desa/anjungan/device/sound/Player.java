package id.desa.anjungan.device.sound;

import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.Speaker.Sound;
import id.desa.anjungan.device.file.DeviceUnusable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// `aplay` of Debian's `alsa-utils`: a process can be ended in the middle of a sound and cannot hang this
/// one, and it knows every PCM that ALSA's configuration names, which `javax.sound.sampled` does not.
final class Player {
    private static final int MOST_ERRORS = 4_096;
    private static final int BYTES_A_SAMPLE = 2;
    private static final Sound NOTHING = new Sound(new byte[0], 22_050, 1);

    private final AlsaSettings settings;

    Player(AlsaSettings settings) {
        this.settings = settings;
    }

    /// Opens the device and plays nothing.
    void probe() throws DeviceUnusable {
        var tool = start(NOTHING);
        tool.feed();
        finish(tool);
    }

    Tool start(Sound sound) throws DeviceUnusable {
        var command = List.of(
                settings.player(),
                "--quiet",
                "--file-type=raw",
                "--format=S16_LE",
                "--rate=" + sound.rate(),
                "--channels=" + sound.channels(),
                "--device=" + settings.device(),
                "-");
        return Tool.start(command, settings.environment(), length(sound).plus(settings.limit()));
    }

    static Duration length(Sound sound) {
        var samples = sound.pcm().length / (BYTES_A_SAMPLE * Math.max(1, sound.channels()));
        return Duration.ofMillis(1_000L * samples / Math.max(1, sound.rate()));
    }

    /// Waits for its end.
    ///
    /// @throws DeviceUnusable where it failed by itself
    static void finish(Tool tool) throws DeviceUnusable {
        var errors = new String(tool.errors(MOST_ERRORS), StandardCharsets.UTF_8);
        var code = tool.await();
        if (tool.wasOverdue()) {
            throw new DeviceUnusable(OfflineCause.NO_ANSWER, "the sound card takes no sound");
        }
        if (code != 0) {
            throw new DeviceUnusable(cause(errors), "aplay: " + lastLine(errors));
        }
    }

    private static OfflineCause cause(String errors) {
        if (errors.contains("resource busy")) {
            return OfflineCause.TAKEN;
        }
        if (errors.contains("Permission denied")) {
            return OfflineCause.NO_PERMISSION;
        }
        return errors.contains("audio open error") ? OfflineCause.NOT_FOUND : OfflineCause.UNPLUGGED;
    }

    private static String lastLine(String errors) {
        return errors.strip().lines().reduce("", (_, line) -> line);
    }
}
