package id.desa.anjungan.bench.vm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Keys pressed together, by QEMU's names of keys.
record Keys(List<String> codes) {
    private static final int HELD_MILLIS = 120;

    /// @param chord such as `ctrl-alt-f2`
    static Keys of(String chord) {
        return new Keys(List.of(chord.split("-")));
    }

    /// What somebody tries who knows X, a desktop, a terminal or the kernel. The last of them restarts a machine that
    /// listens to it.
    static List<Keys> everyWayOut() {
        return Stream.of(
                        Stream.iterate(1, number -> number <= 12, number -> number + 1)
                                .map(number -> "ctrl-alt-f" + number),
                        Stream.iterate(1, number -> number <= 12, number -> number + 1)
                                .map(number -> "alt-f" + number),
                        Stream.of(
                                "ctrl-alt-backspace", "ctrl-alt-kp_multiply", "ctrl-alt-kp_divide", "ctrl-alt-kp_add"),
                        Stream.of(
                                "alt-tab", "alt-esc", "ctrl-esc", "meta_l", "meta_l-r", "meta_l-d", "meta_l-l", "menu"),
                        Stream.of(
                                "ctrl-alt-t",
                                "ctrl-c",
                                "ctrl-z",
                                "ctrl-d",
                                "ctrl-q",
                                "ctrl-w",
                                "ctrl-o",
                                "ctrl-p",
                                "ctrl-n"),
                        Stream.of(
                                "shift-f10",
                                "f1",
                                "f5",
                                "f10",
                                "f11",
                                "f12",
                                "esc",
                                "print",
                                "pause",
                                "ctrl-pause",
                                "scroll_lock"),
                        Stream.of("alt-left", "alt-right", "alt-up", "shift-pgup", "ctrl-alt-delete", "shift-shift_r"),
                        Stream.of("k", "e", "i", "r", "f", "s", "u", "o", "b").map(key -> "alt-sysrq-" + key))
                .flatMap(chords -> chords)
                .map(Keys::of)
                .toList();
    }

    void press(Qmp qmp) throws IOException, InterruptedException {
        var keys = codes.stream()
                .map(code -> Map.of("type", "qcode", "data", code))
                .toList();
        qmp.run("send-key", Map.of("keys", keys, "hold-time", HELD_MILLIS));
        TimeUnit.MILLISECONDS.sleep(3 * HELD_MILLIS);
    }

    @Override
    public String toString() {
        return String.join("+", codes);
    }
}
