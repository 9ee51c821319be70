package id.desa.anjungan.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// All layers a kiosk is told by, from the weakest to the strongest; each at most once.
public record ConfigSources(List<ConfigSource> sources) {
    public ConfigSources {
        sources = sources.stream()
                .sorted(Comparator.comparing(ConfigSource::layer))
                .toList();
        var layers = EnumSet.noneOf(ConfigLayer.class);
        sources.forEach(source -> layers.add(source.layer()));
        if (layers.size() != sources.size()) {
            throw new IllegalArgumentException("one layer twice");
        }
    }

    public static ConfigSources of(ConfigSource... sources) {
        return new ConfigSources(List.of(sources));
    }

    /// The same, with this layer put in or in the place of the one there was.
    public ConfigSources with(ConfigSource source) {
        var all = new ArrayList<>(without(source.layer()).sources);
        all.add(source);
        return new ConfigSources(all);
    }

    public ConfigSources without(ConfigLayer layer) {
        return new ConfigSources(
                sources.stream().filter(source -> source.layer() != layer).toList());
    }

    public Optional<ConfigSource> of(ConfigLayer layer) {
        return sources.stream().filter(source -> source.layer() == layer).findFirst();
    }
}
