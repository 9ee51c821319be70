package id.desa.anjungan.village.letter;

import id.desa.anjungan.village.event.VillageEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tries every kind of letter before a resident needs it, so that a slip of the village's pen in a template is seen by
/// the office and not at the moment of signing. Tries again when a file of the folder changed. Any thread.
public final class TemplateWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TemplateWatch.class);

    private final LetterRenderer renderer;
    private final Supplier<Desa> desa;
    private final Path folder;
    private final Executor background;
    private final AtomicReference<Set<Stamp>> tried = new AtomicReference<>(Set.of());
    private volatile List<TemplateProblem> problems = List.of();

    /// @param folder the village's own templates; need not exist
    /// @param background where a changed folder is tried again; one thread
    public TemplateWatch(LetterRenderer renderer, Supplier<Desa> desa, Path folder, Executor background) {
        this.renderer = renderer;
        this.desa = desa;
        this.folder = folder;
        this.background = background;
    }

    private record Stamp(String name, long changed, long length) {
        static Stamp of(File file) {
            return new Stamp(file.getName(), file.lastModified(), file.length());
        }
    }

    /// Lays out one letter of each kind, takes a second or two, and writes what is wrong to the log.
    public void check() {
        tried.set(stamps());
        problems = renderer.check(desa.get());
        problems.forEach(problem -> VillageEvent.TEMPLATE_BROKEN
                .on(LOG)
                .addKeyValue("file", problem.file())
                .addKeyValue("line", problem.line())
                .addKeyValue("problem", problem.problem())
                .log());
    }

    /// What the last try found; a changed folder is tried again in the background.
    public List<TemplateProblem> problems() {
        var now = stamps();
        var before = tried.get();
        if (!now.equals(before) && tried.compareAndSet(before, now)) {
            background.execute(this::check);
        }
        return problems;
    }

    private Set<Stamp> stamps() {
        return Optional.ofNullable(folder.toFile().listFiles(File::isFile))
                .map(Arrays::stream)
                .orElseGet(Stream::of)
                .map(Stamp::of)
                .collect(Collectors.toUnmodifiableSet());
    }
}
