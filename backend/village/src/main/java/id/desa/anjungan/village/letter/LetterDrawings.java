package id.desa.anjungan.village.letter;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.awt.Color;
import java.awt.Graphics2D;
import org.w3c.dom.Element;

/// Draws what a template marks as `<object type="lambang">` (the crest) and `<object type="qr">`, as vectors.
final class LetterDrawings implements FSObjectDrawerFactory {
    static final String CREST = "lambang";
    static final String QR = "qr";

    private final PathDrawing crest;
    private final QrOutline qr;

    LetterDrawings(PathDrawing crest, QrOutline qr) {
        this.crest = crest;
        this.qr = qr;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        var type = element.getAttribute("type");
        return element.getTagName().equals("object") && (type.equals(CREST) || type.equals(QR));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return (e, x, y, width, height, device, context, dotsPerPixel) -> {
            var w = width / dotsPerPixel;
            var h = height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, (float) w, (float) h, g -> draw(e, g, w, h));
            return null;
        };
    }

    private void draw(Element element, Graphics2D g, double width, double height) {
        if (element.getAttribute("type").equals(CREST)) {
            crest.drawInto(g, width, height);
            return;
        }
        var own = (Graphics2D) g.create();
        own.scale(width / qr.modules(), height / qr.modules());
        own.setColor(Color.BLACK);
        own.fill(qr.dark());
        own.dispose();
    }
}
