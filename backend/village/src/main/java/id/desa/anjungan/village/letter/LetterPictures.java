package id.desa.anjungan.village.letter;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Puts the pictures a template names into the letter itself. They lie in the template folder; nothing is fetched from
/// anywhere else, and a missing one is an error rather than an empty place.
final class LetterPictures {
    /// A village that has its crest as a picture puts it here instead of `lambang.svg`.
    static final String CREST = "lambang.png";

    private final TemplateFiles files;

    LetterPictures(TemplateFiles files) {
        this.files = files;
    }

    void putInto(Document letter, String template) {
        if (files.read(CREST).isPresent()) {
            named(letter, "object").stream()
                    .filter(object -> object.getAttribute("type").equals(LetterDrawings.CREST))
                    .forEach(object -> usePicture(letter, object));
        }
        named(letter, "img").forEach(img -> img.setAttribute("src", inline(img.getAttribute("src"), template)));
    }

    private static List<Element> named(Document letter, String tag) {
        var found = letter.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static void usePicture(Document letter, Element object) {
        var img = letter.createElement("img");
        img.setAttribute("src", CREST);
        img.setAttribute("alt", object.getAttribute("alt"));
        object.getParentNode().replaceChild(img, object);
    }

    private String inline(String name, String template) {
        var bytes = files.read(name)
                .orElseThrow(() -> new BrokenTemplateException(
                        new TemplateProblem(template, 0, "gambar " + name + " tidak ada di folder templat")));
        var type = name.toLowerCase(Locale.ROOT).endsWith(".png") ? "png" : "jpeg";
        return "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
