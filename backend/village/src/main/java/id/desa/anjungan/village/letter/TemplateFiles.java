package id.desa.anjungan.village.letter;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The template folder of the village laid over the templates of this program, file by file. An edited file is seen at
/// the next letter.
final class TemplateFiles implements Loader<TemplateFiles.Version> {
    private static final String OWN = "templates/";

    private final Optional<Path> folder;

    TemplateFiles(Optional<Path> folder) {
        this.folder = folder;
    }

    /// @param changed millis of the village's own file, 0 for ours
    record Version(String name, long changed) {}

    /// A file's bytes, or empty where neither has it. Names never leave the folder.
    Optional<byte[]> read(String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            return Optional.empty();
        }
        try {
            var own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
            if (own.isPresent()) {
                return Optional.of(Files.readAllBytes(own.get()));
            }
            try (var stream = TemplateFiles.class.getResourceAsStream(OWN + name)) {
                return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
            }
        } catch (IOException _) {
            throw new BrokenTemplateException(new TemplateProblem(name, 0, "berkas tidak dapat dibaca"));
        }
    }

    String text(String name) {
        return read(name)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new BrokenTemplateException(
                        new TemplateProblem(name, 0, "berkas ini tidak ada di folder templat")));
    }

    @Override
    public Reader getReader(Version version) {
        var text = text(version.name());
        TemplateMarkup.problemIn(version.name(), text).ifPresent(problem -> {
            throw new BrokenTemplateException(problem);
        });
        return new StringReader(text);
    }

    @Override
    public Version createCacheKey(String name) {
        var own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile);
        try {
            return new Version(
                    name, own.isPresent() ? Files.getLastModifiedTime(own.get()).toMillis() : 0);
        } catch (IOException e) {
            throw new LoaderException(e, name);
        }
    }

    @Override
    public void setCharset(String charset) {}

    @Override
    public void setPrefix(String prefix) {}

    @Override
    public void setSuffix(String suffix) {}

    @Override
    public @Nullable String resolveRelativePath(String relative, String anchor) {
        return relative;
    }

    @Override
    public boolean resourceExists(String name) {
        return read(name).isPresent();
    }
}
