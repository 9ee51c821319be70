package id.desa.anjungan.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a kiosk can be told before it is enrolled: enough for its screen, its devices and its log.
///
/// @param id where an image or a hand already names the kiosk
/// @param village where it is known before, so that a short code is enough to enrol
public record UnenrolledConfig(
        Optional<String> id,
        Optional<URI> village,
        boolean demo,
        ScreenSettings screen,
        DeviceSettings devices,
        StateSettings state,
        LogSettings log) {
    /// The keys that enrolment has to bring.
    public List<String> missing() {
        return Stream.of(
                        id.isEmpty() ? Optional.of("kiosk.id") : Optional.<String>empty(),
                        village.isEmpty() ? Optional.of("village.url") : Optional.<String>empty())
                .flatMap(Optional::stream)
                .toList();
    }
}
