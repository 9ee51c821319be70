package id.desa.anjungan.bench;

import id.desa.anjungan.device.Camera.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// zbarimg of Debian's zbar-tools, told to look for QR codes only.
final class Zbarimg {
    private static final Pattern SOURCE =
            Pattern.compile("<source href='[^']*?(\\d+)\\.pgm'>(.*?)</source>", Pattern.DOTALL);
    private static final Pattern DATA = Pattern.compile("<data><!\\[CDATA\\[(.*?)]]></data>", Pattern.DOTALL);

    private Zbarimg() {}

    /// What it read in each frame, all given to one run.
    static List<Optional<String>> read(List<Frame> frames) {
        try {
            var folder = Files.createTempDirectory("anjungan-bench-qr");
            try {
                return read(frames, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("zbarimg is missing: apt-get install zbar-tools", e);
        }
    }

    private static List<Optional<String>> read(List<Frame> frames, Path folder) throws IOException {
        var command =
                new ArrayList<>(List.of("zbarimg", "--quiet", "--nodbus", "--xml", "-Sdisable", "-Sqrcode.enable"));
        for (var i = 0; i < frames.size(); i++) {
            command.add(write(folder.resolve(i + ".pgm"), frames.get(i)).toString());
        }
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var reads = new ArrayList<Optional<String>>();
        frames.forEach(_ -> reads.add(Optional.empty()));
        try (var said = process.getInputStream()) {
            var sources = SOURCE.matcher(new String(said.readAllBytes(), StandardCharsets.UTF_8));
            while (sources.find()) {
                var data = DATA.matcher(sources.group(2));
                if (data.find()) {
                    reads.set(Integer.parseInt(sources.group(1)), Optional.of(data.group(1)));
                }
            }
        }
        return reads;
    }

    private static Path write(Path file, Frame frame) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            out.write(
                    "P5\n%d %d\n255\n".formatted(frame.width(), frame.height()).getBytes(StandardCharsets.US_ASCII));
            out.write(frame.grey());
        }
        return file;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
