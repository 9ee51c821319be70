package id.desa.anjungan.kiosk.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Path data of the icons, read once from the resource `phosphor.tsv`.
final class Phosphor {
    /// @param soft the layer at one fifth, may be empty
    record Drawing(String soft, String line, String bold) {}

    private static final Map<String, Drawing> DRAWINGS = read();

    private Phosphor() {}

    static Drawing drawing(String name) {
        return Objects.requireNonNull(DRAWINGS.get(name), name);
    }

    private static Map<String, Drawing> read() {
        var in = Objects.requireNonNull(Phosphor.class.getResourceAsStream("phosphor.tsv"), "phosphor.tsv");
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var drawings = new HashMap<String, Drawing>();
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> drawings.put(cells[0], new Drawing(cells[1], cells[2], cells[3])));
            return Map.copyOf(drawings);
        } catch (IOException e) {
            throw new UncheckedIOException("phosphor.tsv", e);
        }
    }
}
