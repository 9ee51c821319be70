package id.desa.anjungan.village.letter;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Holds templates and finished letters to well-formed markup, so that a forgotten `</td>` is found in the
/// file where it is missing instead of bending a letter.
final class TemplateMarkup {
    /// `{{ value }}`, `{% tag %}` and `{# remark #}`.
    private static final Pattern PEBBLE = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern NOT_A_NEWLINE = Pattern.compile("[^\\n]");
    private static final String ENTITIES =
            "<!DOCTYPE x [<!ENTITY nbsp \"&#160;\"><!ENTITY ndash \"&#8211;\"><!ENTITY mdash \"&#8212;\">"
                    + "<!ENTITY hellip \"&#8230;\"><!ENTITY deg \"&#176;\">]>";

    private TemplateMarkup() {}

    /// The first problem in one template by itself.
    static Optional<TemplateProblem> problemIn(String file, String template) {
        var blanked = PEBBLE.matcher(template)
                .replaceAll(tag -> NOT_A_NEWLINE.matcher(tag.group()).replaceAll(" "));
        try {
            parse("<x>" + blanked + "</x>");
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of(new TemplateProblem(file, e.getLineNumber(), String.valueOf(e.getMessage())));
        } catch (SAXException e) {
            return Optional.of(new TemplateProblem(file, 0, String.valueOf(e.getMessage())));
        }
    }

    /// A whole letter's markup as a document.
    static Document parse(String markup) throws SAXException {
        try {
            return builder().parse(new InputSource(new StringReader(ENTITIES + markup)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setExpandEntityReferences(true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
