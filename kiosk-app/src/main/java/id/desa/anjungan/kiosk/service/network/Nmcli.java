package id.desa.anjungan.kiosk.service.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// NetworkManager by its own command, which any user may run and polkit allows or forbids. A passphrase goes in by
/// standard input (`passwd-file /dev/stdin`, nmcli(1)): it stands in no argument list, no environment and no file of
/// ours. The profile it leaves is NetworkManager's, root's alone.
public final class Nmcli {
    private static final Duration QUICK = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(45);
    private static final int MOST_HEARD = 30;
    private static final String PROFILE = "anjungan-wifi";
    private static final int NO_MANAGER = 8;

    private final List<String> command;

    /// @param command such as `nmcli`
    public Nmcli(List<String> command) {
        this.command = List.copyOf(command);
    }

    private record Said(int code, String text) {}

    /// Whether NetworkManager runs here and has a Wi-Fi.
    public boolean hasWifi() {
        return ask(QUICK, "", "--terse", "--fields", "TYPE", "device")
                .filter(said -> said.code() == 0)
                .filter(said -> said.text().lines().anyMatch("wifi"::equals))
                .isPresent();
    }

    public List<WifiSeen> listen() {
        return ask(SLOW, "", "--terse", "--fields", "SSID,SIGNAL,SECURITY", "device", "wifi", "list", "--rescan", "yes")
                .filter(said -> said.code() == 0)
                .map(said -> heard(said.text()))
                .orElse(List.of());
    }

    /// One line a station, `\` before a `:` that is plain; of stations of one name the strongest.
    static List<WifiSeen> heard(String text) {
        var names = new LinkedHashMap<String, WifiSeen>();
        text.lines().limit(500).map(Nmcli::fields).forEach(fields -> {
            if (fields.size() == 3
                    && WifiCode.isSsid(fields.get(0))
                    && fields.get(1).matches("\\d{1,3}")) {
                var seen = new WifiSeen(
                        fields.get(0),
                        Math.min(100, Integer.parseInt(fields.get(1))),
                        !fields.get(2).isBlank());
                names.merge(seen.ssid(), seen, (one, other) -> one.strength() >= other.strength() ? one : other);
            }
        });
        return names.values().stream()
                .sorted(Comparator.comparingInt(WifiSeen::strength).reversed())
                .limit(MOST_HEARD)
                .toList();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        for (var at = 0; at < line.length(); at++) {
            var c = line.charAt(at);
            if (c == '\\' && at + 1 < line.length()) {
                field.append(line.charAt(++at));
            } else if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    /// Makes the profile anew and brings it up; the one before is gone only once the new one is made.
    public JoinOutcome join(WifiCode wifi) {
        var profile = PROFILE + "-" + Long.toHexString(System.nanoTime());
        var added = ask(QUICK, "", add(profile, wifi));
        if (added.isEmpty()) {
            return JoinOutcome.NO_TOOL;
        }
        if (added.get().code() != 0) {
            return outcome(added.get());
        }
        var up = ask(
                SLOW,
                wifi.security() ? "802-11-wireless-security.psk:" + wifi.passphrase() + "\n" : "",
                "--wait",
                "40",
                "connection",
                "up",
                "id",
                profile,
                "passwd-file",
                "/dev/stdin");
        var outcome = up.map(Nmcli::outcome).orElse(JoinOutcome.FAILED);
        if (outcome == JoinOutcome.JOINED) {
            forgetOthers(profile);
        } else {
            ask(QUICK, "", "connection", "delete", "id", profile);
        }
        return outcome;
    }

    private static String[] add(String profile, WifiCode wifi) {
        var words = new ArrayList<>(
                List.of("connection", "add", "type", "wifi", "con-name", profile, "ifname", "*", "ssid", wifi.ssid()));
        words.addAll(List.of("connection.autoconnect", "yes", "connection.autoconnect-retries", "0"));
        if (wifi.hidden()) {
            words.addAll(List.of("802-11-wireless.hidden", "yes"));
        }
        if (wifi.security()) {
            words.addAll(List.of("802-11-wireless-security.key-mgmt", "wpa-psk"));
        }
        return words.toArray(String[]::new);
    }

    private void forgetOthers(String profile) {
        ask(QUICK, "", "--terse", "--fields", "NAME", "connection")
                .filter(said -> said.code() == 0)
                .ifPresent(said -> said.text()
                        .lines()
                        .filter(name -> name.matches(PROFILE + "-[0-9a-f]{1,16}") && !name.equals(profile))
                        .forEach(name -> ask(QUICK, "", "connection", "delete", "id", name)));
    }

    /// nmcli(1), exit status; what it says is looked through for the reason only, and shown to nobody.
    private static JoinOutcome outcome(Said said) {
        if (said.code() == 0) {
            return JoinOutcome.JOINED;
        }
        if (said.code() == NO_MANAGER) {
            return JoinOutcome.NO_TOOL;
        }
        var text = said.text();
        if (text.contains("not authorized") || text.contains("Insufficient privileges")) {
            return JoinOutcome.NOT_ALLOWED;
        }
        if (text.contains("Secrets were required") || text.contains("802.1X supplicant")) {
            return JoinOutcome.WRONG_PASSPHRASE;
        }
        if (text.contains("could not be found") || text.contains("No network with SSID")) {
            return JoinOutcome.NOT_HEARD;
        }
        return text.contains("IP configuration could not be reserved") || text.contains("ip-config")
                ? JoinOutcome.NO_ADDRESS
                : JoinOutcome.FAILED;
    }

    /// Empty where there is no such command, or it took too long.
    private Optional<Said> ask(Duration limit, String input, String... words) {
        var line = new ArrayList<>(command);
        line.addAll(List.of(words));
        try {
            var builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            try {
                return said(process, limit, input);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Said> said(Process process, Duration limit, String input)
            throws IOException, InterruptedException {
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // it did not want to know
        }
        var text = CompletableFuture.supplyAsync(
                () -> read(process), task -> Thread.ofVirtual().start(task));
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        return Optional.of(new Said(process.exitValue(), text.join()));
    }

    private static String read(Process process) {
        try {
            return new String(process.getInputStream().readNBytes(1 << 17), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }
}
