package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.device.Panel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a device has told since its test began.
///
/// @param card the last one that was laid down
/// @param torn how often something could not be read
public record Seen(
        Optional<DeviceNews.CodeRead> code,
        int torn,
        Optional<DeviceNews.CardOn.Kind> card,
        boolean cardOff,
        Set<Panel.Input> switched) {
    public static final Seen NOTHING = new Seen(Optional.empty(), 0, Optional.empty(), false, Set.of());

    public Seen {
        switched = Set.copyOf(switched);
    }

    public Seen and(DeviceNews news) {
        return switch (news) {
            case DeviceNews.CodeRead read -> new Seen(Optional.of(read), torn, card, cardOff, switched);
            case DeviceNews.CodeTorn _ -> new Seen(code, torn + 1, card, cardOff, switched);
            case DeviceNews.CardOn(var kind, var _) -> new Seen(code, torn, Optional.of(kind), false, switched);
            case DeviceNews.CardOff _ -> new Seen(code, torn, card, card.isPresent(), switched);
            case DeviceNews.Switched(var input, var on) -> on ? with(input) : this;
        };
    }

    private Seen with(Panel.Input input) {
        var more = EnumSet.of(input);
        more.addAll(switched);
        return new Seen(code, torn, card, cardOff, more);
    }
}
