package id.desa.anjungan.provisioning.support;

import id.desa.anjungan.config.ConfigSources;
import id.desa.anjungan.provisioning.doctor.Tools;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gathers what goes into a bundle, through the filters.
public final class BundleParts {
    private static final int MOST_LOG = 4 << 20;
    private static final Pattern WORD = Pattern.compile("\\S{8,}");

    private final Path stateDir;
    private final Tools tools;

    public BundleParts(Path stateDir, Tools tools) {
        this.stateDir = stateDir;
        this.tools = tools;
    }

    /// The kiosk's own events, the older file first.
    public Part events() {
        var lines = List.of("kiosk.jsonl.1", "kiosk.jsonl").stream()
                .flatMap(name -> end(stateDir.resolve(name)).lines())
                .flatMap(line -> EventFilter.line(line).stream())
                .collect(Collectors.joining("\n", "", "\n"));
        return new Part("events.jsonl", lines);
    }

    /// Every layer of the settings; secrets stand in none of them, only where they are.
    public List<Part> settings(Optional<ConfigSources> sources) {
        var parts = new ArrayList<Part>();
        sources.ifPresent(all -> all.sources()
                .forEach(source -> parts.add(new Part(
                        "settings-" + parts.size() + ".toml",
                        "layer = \"" + source.layer() + "\"\n" + TextFilter.settings(source.text())))));
        return parts;
    }

    /// What systemd and the kernel say of this kiosk's units and of the hardware.
    public List<Part> system() {
        return List.of(
                said(
                        "journal.txt",
                        "journalctl",
                        "--no-pager",
                        "-o",
                        "short-iso",
                        "--no-hostname",
                        "-n",
                        "3000",
                        "-u",
                        "anjungan-*",
                        "-u",
                        "cups*",
                        "-u",
                        "pcscd*",
                        "-u",
                        "nut-*",
                        "SYSLOG_IDENTIFIER=systemd"),
                said("kernel.txt", "dmesg", "--level", "err,warn,notice"),
                said(
                        "units.txt",
                        "systemctl",
                        "list-units",
                        "--all",
                        "--no-pager",
                        "--plain",
                        "anjungan-*",
                        "cups*",
                        "pcscd*",
                        "nut-*"),
                said(
                        "packages.txt",
                        "dpkg-query",
                        "-W",
                        "anjungan-*",
                        "cups*",
                        "pcscd",
                        "xserver-xorg-core",
                        "linux-image-*"),
                said("usb.txt", "lsusb"),
                said("machine.txt", "uname", "-srvm"));
    }

    private Part said(String name, String... command) {
        return new Part(name, TextFilter.system(tools.ask(List.of(command)).orElse("(not installed)")) + "\n");
    }

    /// What this machine must keep to itself: the private parts of its keys, its credential, and what systemd holds for
    /// it. Files that are no JSON are secrets as a whole.
    public List<String> secrets(List<Path> folders) {
        var secrets = new ArrayList<String>();
        secrets(end(stateDir.resolve("store.key")), secrets);
        for (var folder : folders) {
            try (var files = Files.list(folder)) {
                files.filter(Files::isRegularFile).forEach(file -> secrets(end(file), secrets));
            } catch (IOException none) {
                // nothing to give away
            }
        }
        return secrets;
    }

    private static void secrets(String text, List<String> secrets) {
        try {
            if (text.startsWith("{")) {
                privateParts(JsonMapper.shared().readTree(text), secrets);
                return;
            }
        } catch (JacksonException torn) {
            // as a whole, then
        }
        WORD.matcher(text).results().forEach(word -> secrets.add(word.group()));
    }

    /// Of a key: `d`, which is all of it that is secret.
    private static void privateParts(JsonNode node, List<String> secrets) {
        if (node.path("d").isString()) {
            secrets.add(node.path("d").stringValue());
        }
    }

    /// The end of a file, where it is long; nothing where it cannot be read.
    private static String end(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - MOST_LOG));
            var bytes = ByteBuffer.allocate(MOST_LOG);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // goes on
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
