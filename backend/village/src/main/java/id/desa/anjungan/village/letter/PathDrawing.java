package id.desa.anjungan.village.letter;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// A drawing of paths, read from the plain core of SVG: a `viewBox` and `path` elements with `d`, `fill`, `stroke` and
/// `stroke-width`. Enough for a village's crest, and drawn as vectors.
record PathDrawing(double width, double height, List<Part> parts) {
    record Part(Path2D path, Optional<Color> fill, Optional<Color> stroke, float strokeWidth) {}

    PathDrawing {
        parts = List.copyOf(parts);
    }

    /// @throws IOException where this is no such drawing, saying what is wrong
    static PathDrawing read(InputStream svg) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(svg).getDocumentElement();
            var box = root.getAttribute("viewBox").strip().split("\\s+", -1);
            if (box.length != 4) {
                throw new IOException("viewBox=\"0 0 lebar tinggi\" tidak ada");
            }
            var parts = new ArrayList<Part>();
            var paths = root.getElementsByTagName("path");
            for (var i = 0; i < paths.getLength(); i++) {
                parts.add(part((Element) paths.item(i)));
            }
            return new PathDrawing(Double.parseDouble(box[2]), Double.parseDouble(box[3]), parts);
        } catch (SAXException | IllegalArgumentException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Part part(Element element) {
        var width = element.getAttribute("stroke-width");
        return new Part(
                new SvgPath(element.getAttribute("d")).path(),
                color(element.getAttribute("fill")),
                color(element.getAttribute("stroke")),
                width.isEmpty() ? 1 : Float.parseFloat(width));
    }

    private static Optional<Color> color(String value) {
        return value.isEmpty() || value.equals("none") ? Optional.empty() : Optional.of(Color.decode(value));
    }

    /// Fills the given square or oblong, keeping its own proportions, in the middle.
    void drawInto(Graphics2D g, double boxWidth, double boxHeight) {
        var scale = Math.min(boxWidth / width, boxHeight / height);
        var own = (Graphics2D) g.create();
        own.translate((boxWidth - width * scale) / 2, (boxHeight - height * scale) / 2);
        own.scale(scale, scale);
        for (var part : parts) {
            part.fill().ifPresent(color -> {
                own.setColor(color);
                own.fill(part.path());
            });
            part.stroke().ifPresent(color -> {
                own.setColor(color);
                own.setStroke(new BasicStroke(part.strokeWidth(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                own.draw(part.path());
            });
        }
        own.dispose();
    }
}
