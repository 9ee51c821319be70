package id.desa.anjungan.village.web;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/// Fills the HTML templates. Everything a template prints is escaped unless it says otherwise, and none does.
final class Templates {
    private final PebbleEngine engine;

    Templates() {
        var loader = new ClasspathLoader(Templates.class.getClassLoader());
        loader.setPrefix("id/desa/anjungan/village/web/pages");
        loader.setSuffix(".html");
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .defaultEscapingStrategy("html")
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    String fill(String name, Map<String, Object> model) {
        var out = new StringWriter(16_384);
        try {
            engine.getTemplate(name).evaluate(out, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
