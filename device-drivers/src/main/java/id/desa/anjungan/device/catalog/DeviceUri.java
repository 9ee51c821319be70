package id.desa.anjungan.device.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// A device's URI taken apart.
///
/// @param kind the scheme of `scheme://host:port/path` and `pcsc:reader`, the whole of `sim:name`; empty of what is no
///     URI
/// @param uri without its options
record DeviceUri(String kind, URI uri, Map<String, String> options) {
    private static final DeviceUri NONSENSE = new DeviceUri("", URI.create("none:none"), Map.of());

    DeviceUri {
        options = Map.copyOf(options);
    }

    static DeviceUri parse(String text) {
        var at = text.indexOf('?');
        try {
            var uri = new URI(at < 0 ? text.strip() : text.substring(0, at).strip());
            if (uri.getScheme() == null) {
                return NONSENSE;
            }
            return new DeviceUri(
                    uri.getScheme().equals("sim") ? uri.toString() : uri.getScheme(),
                    uri,
                    at < 0 ? Map.of() : options(text.substring(at + 1).strip()));
        } catch (URISyntaxException _) {
            return NONSENSE;
        }
    }

    /// An option without a value has the empty one, which none allows.
    private static Map<String, String> options(String query) {
        var options = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            var at = pair.indexOf('=');
            options.put(at < 0 ? pair : pair.substring(0, at), at < 0 ? "" : pair.substring(at + 1));
        }
        return options;
    }

    boolean hasHost() {
        return uri.getHost() != null;
    }

    boolean hasPath() {
        return uri.getPath() != null && uri.getPath().length() > 1;
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(option(name, Integer.toString(otherwise)));
    }

    /// The path of a device of this machine, such as `/dev/ttyACM0`.
    Path file() {
        return Path.of(uri.getPath());
    }

    /// Whether it names a file of this machine and nothing else.
    boolean isFile() {
        return hasPath() && !hasHost() && uri.getPath().startsWith("/");
    }

    /// What follows the scheme of `pcsc:ACR122`, decoded.
    String rest() {
        return uri.getSchemeSpecificPart();
    }

    /// What is wrong with the options, with what could be written instead.
    Optional<String> problem(Map<String, Option> allowed) {
        for (var option : options.entrySet()) {
            var kind = allowed.get(option.getKey());
            if (kind == null) {
                return Optional.of("the option \"" + option.getKey() + "\" is unknown"
                        + (allowed.isEmpty()
                                ? ""
                                : "; there is " + String.join(" or ", new TreeSet<>(allowed.keySet()))));
            }
            if (!kind.allowed().test(option.getValue())) {
                return Optional.of("\"" + option.getValue() + "\" is no value of \"" + option.getKey() + "\"; write "
                        + kind.write());
            }
        }
        return Optional.empty();
    }
}
