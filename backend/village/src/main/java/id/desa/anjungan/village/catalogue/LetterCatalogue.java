package id.desa.anjungan.village.catalogue;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.village.secret.Keyed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// The kinds of letters in `catalogue.json` of the village's folder, which the village edits. Read once, at start.
public final class LetterCatalogue {
    private final List<LetterKind> kinds;
    private final byte[] json;
    private final String etag;

    private LetterCatalogue(List<LetterKind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.json = ContractJson.mapper()
                .writeValueAsBytes(
                        new Catalogue(kinds.stream().map(LetterKind::letter).toList()));
        this.etag = '"' + Keyed.base64(Keyed.sha256(json)).substring(0, 22) + '"';
    }

    /// The form of the file.
    record Document(List<LetterKind> letters) {}

    /// Reads the file, after putting ours there if there is none yet.
    ///
    /// @throws IllegalArgumentException with a sentence for the village's technician
    public static LetterCatalogue open(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.write(file, ours());
            }
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The six letters this repository brings.
    public static LetterCatalogue standard() {
        return of(ours());
    }

    static LetterCatalogue of(byte[] json) {
        try {
            var document = ContractJson.mapper().readValue(json, Document.class);
            return new LetterCatalogue(checked(document.letters()));
        } catch (JacksonException | NullPointerException e) {
            throw new IllegalArgumentException("catalogue.json is not a catalogue: " + e.getMessage(), e);
        }
    }

    private static List<LetterKind> checked(List<LetterKind> kinds) {
        var codes = new HashSet<String>();
        for (var kind : kinds) {
            if (!codes.add(kind.code())) {
                throw new IllegalArgumentException("catalogue.json has " + kind.code() + " twice");
            }
            if (kind.kode().isBlank()
                    || kind.valid().isNegative()
                    || kind.valid().isZero()) {
                throw new IllegalArgumentException("catalogue.json: " + kind.code() + " needs a kode and a valid time");
            }
        }
        return kinds;
    }

    private static byte[] ours() {
        try (var in = LetterCatalogue.class.getResourceAsStream("catalogue.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<LetterKind> find(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// What each kind is called in Indonesian, by its code.
    public Map<String, String> names() {
        return kinds.stream()
                .collect(Collectors.toMap(
                        LetterKind::code, kind -> kind.letter().name().id()));
    }

    /// The body of the contract's answer.
    public byte[] json() {
        return json.clone();
    }

    public String etag() {
        return etag;
    }
}
