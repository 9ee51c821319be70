package id.desa.anjungan.config;

import java.util.List;
import java.util.Optional;

/// One setting as it stands on a machine.
///
/// @param key dotted, such as `screen.rotation`
/// @param allowed what may be written, in words
/// @param standard its default; empty where leaving it out means that there is no such thing
/// @param counts the value in force and where it comes from; empty where there is none
/// @param overruled other places that say something and are not heeded, the strongest first
/// @param byHandOnly whether only this machine's own kiosk.toml may say it
public record Explanation(
        String key,
        String meaning,
        String allowed,
        Optional<String> standard,
        Optional<Written> counts,
        List<Written> overruled,
        boolean byHandOnly) {
    public Explanation {
        overruled = List.copyOf(overruled);
    }

    static Explanation of(SettingValue value) {
        var setting = value.setting();
        return new Explanation(
                setting.dotted(),
                setting.meaning(),
                setting.kind().name(),
                setting.standard(),
                value.counts(),
                value.written().stream().skip(1).toList(),
                setting.by() == ConfigLayer.HAND);
    }
}
