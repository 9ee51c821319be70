package id.desa.anjungan.device.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the catalogue has under a URI.
public sealed interface Lookup<D> {
    record Found<D>(D device) implements Lookup<D> {}

    /// @param reason what is wrong with the URI and what could be written, for whoever edits the configuration
    record NoDriver<D>(String reason) implements Lookup<D> {}

    /// The driver, where the URI's options are good.
    static <D> Lookup<D> of(DeviceUri uri, Map<String, Option> options, Supplier<? extends D> driver) {
        Optional<String> problem = uri.problem(options);
        return problem.isPresent() ? new NoDriver<>(problem.get()) : new Found<>(driver.get());
    }

    static <D> Lookup<D> none(String device, String instead) {
        return new NoDriver<>("no driver for a " + device + " like that: write " + instead);
    }
}
