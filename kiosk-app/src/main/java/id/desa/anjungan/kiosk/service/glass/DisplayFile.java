package id.desa.anjungan.kiosk.service.glass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How the display's units are told to turn picture and touch: a small file that they watch. What the kiosk's settings
/// say is written there at every start, so that what was only tried does not outlive a power cut.
public final class DisplayFile implements GlassKeeper {
    public static final Path PLACE = Path.of("/var/lib/anjungan-display/settings");

    private final Path file;
    private final Predicate<GlassSetting> settings;
    private GlassSetting now;

    /// @param settings writes into the settings of this hall, and says whether that worked
    public DisplayFile(Path file, GlassSetting now, Predicate<GlassSetting> settings) {
        this.file = file;
        this.now = now;
        this.settings = settings;
    }

    @Override
    public synchronized GlassSetting now() {
        return now;
    }

    @Override
    public synchronized boolean set(GlassSetting wanted) {
        if (!write(wanted)) {
            return false;
        }
        now = wanted;
        return true;
    }

    @Override
    public boolean keep(GlassSetting kept) {
        return settings.test(kept);
    }

    private boolean write(GlassSetting wanted) {
        try {
            if (Optional.ofNullable(file.getParent()).filter(Files::isDirectory).isEmpty()) {
                return false; // not on a display of its own
            }
            var lines = new ArrayList<String>();
            lines.add("rotation=" + wanted.degrees());
            lines.add("touch=" + words(wanted.touch()));
            lines.addAll(others());
            if (Files.isRegularFile(file) && Files.readAllLines(file).equals(lines)) {
                return true;
            }
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(next, lines);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /// What is somebody else's in that file.
    private List<String> others() throws IOException {
        return Files.isRegularFile(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("rotation=") && !line.startsWith("touch="))
                        .limit(20)
                        .toList()
                : List.of();
    }

    /// Such as `1 0 0 0 1 0`.
    public static String words(Affine touch) {
        return touch.numbers().stream()
                .map(number -> String.format(Locale.ROOT, "%.5f", number + 0.0)
                        .replaceFirst("\\.?0+$", "")
                        .replaceFirst("^-0$", "0"))
                .collect(Collectors.joining(" "));
    }
}
