package id.desa.anjungan.provisioning.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The last look at a bundle before it is written: does anything in it look like a person's number, a key or a
/// token, or is it a secret this machine is known to hold? It trusts none of the filters before it.
public final class LeakScan {
    /// Shorter ones would be found everywhere.
    private static final int SHORTEST_SECRET = 8;

    private static final Map<String, Pattern> LOOKS = new TreeMap<>(Map.of(
            "nik",
            Pattern.compile("(?<![0-9A-Fa-fx])(?:[0-9]{16}|(?:[0-9]{4}[ .-]){3}[0-9]{4}|(?:[0-9]{6}[ .-]){2}[0-9]{4}"
                    + "|(?:[0-9]{2}[ .-]){3}[0-9]{6}[ .-]?[0-9]{4})(?![0-9A-Fa-f])"),
            "private-key",
            Pattern.compile("PRIVATE KEY|\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{20,}"),
            "token",
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}"),
            "password",
            Pattern.compile("(?i)(?:password|passphrase|psk|sandi|\\bpin)[\"']?\\s*[=:]\\s*[\"']?[^\\s\"',*]{4,}")));

    private final Set<String> secrets;

    /// @param secrets texts that must not be in it, such as the parts of this machine's keys
    public LeakScan(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .map(String::strip)
                .filter(secret -> secret.length() >= SHORTEST_SECRET)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Where something was found, never what.
    ///
    /// @param line from 1
    public record Leak(String part, int line, String kind) {}

    public List<Leak> look(List<Part> parts) {
        var leaks = new ArrayList<Leak>();
        for (var part : parts) {
            var number = 0;
            for (var line : part.text().lines().toList()) {
                look(part.name(), ++number, line, leaks);
            }
        }
        return leaks;
    }

    private void look(String part, int number, String line, List<Leak> leaks) {
        LOOKS.forEach((kind, pattern) -> {
            if (pattern.matcher(line).find()) {
                leaks.add(new Leak(part, number, kind));
            }
        });
        if (secrets.stream().anyMatch(line::contains)) {
            leaks.add(new Leak(part, number, "secret-of-this-machine"));
        }
    }
}
