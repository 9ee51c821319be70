package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import java.io.ByteArrayInputStream;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A real page, as large as the room allows, lying on the ground with a soft shadow.
final class PageBlock extends Block<Part.Page> {
    private static final int SHADES = 5;

    private final Region shadow = new Region();
    private final Region sheet = new Region();
    private final ImageView view = new ImageView();
    private String key = "";
    private double ratio = Math.sqrt(2);

    PageBlock() {
        super(Part.Page.class);
        view.setSmooth(true);
        view.setPreserveRatio(true);
        view.setManaged(false);
        getChildren().addAll(shadow, sheet, view);
    }

    @Override
    void draw(Part.Page shown, Look worn) {
        var picture = shown.picture();
        if (!picture.key().equals(key)) {
            key = picture.key();
            var image = new Image(new ByteArrayInputStream(picture.png()));
            view.setImage(image);
            ratio = image.getWidth() > 0 ? image.getHeight() / image.getWidth() : Math.sqrt(2);
        }
        view.setAccessibleText(shown.description());
        var palette = worn.palette();
        sheet.setBackground(Surface.outlined(Color.WHITE, palette.line(), worn.px(palette.stroke()), worn.px(6)));
        shadow.setBackground(palette.stark() ? null : shade(worn));
    }

    private static Background shade(Look worn) {
        var fills = new BackgroundFill[SHADES];
        for (var i = 0; i < SHADES; i++) {
            fills[i] = new BackgroundFill(
                    Color.rgb(60, 45, 20, 0.035), new CornerRadii(worn.px(24 - 3 * i)), new Insets(worn.px(4.0 * i)));
        }
        return new Background(fills);
    }

    @Override
    double least(double width) {
        return look().px(look().metrics().canvas().small() ? 300 : 420);
    }

    @Override
    double most(double width) {
        return Math.max(least(width), width * ratio);
    }

    @Override
    protected void layoutChildren() {
        var frame = look().px(16);
        var tall = Math.min(getHeight() - 2 * frame, (getWidth() - 2 * frame) * ratio);
        var wide = tall / ratio;
        var x = Math.rint((getWidth() - wide) / 2);
        var y = Math.rint((getHeight() - tall) / 2);
        place(shadow, x - frame, y - frame * 0.5, wide + 2 * frame, tall + 2 * frame);
        place(sheet, x, y, wide, tall);
        var border = look().px(2);
        view.setFitWidth(wide - 2 * border);
        view.setFitHeight(tall - 2 * border);
        view.relocate(x + border, y + border);
    }
}
