package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import javafx.scene.text.TextAlignment;

/// A question with four faces, on a paper card; a word of thanks once one was tapped.
final class RatingBlock extends Block<Part.Rating> {
    private final Words question = new Words();
    private final Pool<FaceTarget> faces;
    private double pad;

    RatingBlock(Touch touch) {
        super(Part.Rating.class);
        getChildren().add(question);
        faces = new Pool<>(this, () -> new FaceTarget(touch));
    }

    @Override
    void draw(Part.Rating shown, Look worn) {
        var palette = worn.palette();
        pad = worn.gap(36);
        setBackground(Surface.raised(
                palette.paper(), palette.line(), palette.edge(), worn.px(palette.stroke()), 0, worn.px(36)));
        question.say(shown.thanks().isEmpty() ? shown.question() : shown.thanks());
        question.wear(Type.CARD, worn, palette.ink(), TextAlignment.CENTER);
        var targets = faces.take(shown.faces().size());
        for (var i = 0; i < targets.size(); i++) {
            targets.get(i).bear(shown.faces().get(i), worn);
        }
    }

    private double gap() {
        return Math.max(look().px(16), look().gap(18));
    }

    private double cell(double width) {
        var count = Math.max(1, faces.all().size());
        return (width - 2 * pad - gap() * (count - 1)) / count;
    }

    private double row(double width) {
        return faces.all().stream()
                .mapToDouble(face -> face.least(cell(width)))
                .max()
                .orElse(0);
    }

    @Override
    double least(double width) {
        var head = question.heightAt(width - 2 * pad);
        return 2 * pad + head + (faces.all().isEmpty() ? 0 : pad * 0.8 + row(width));
    }

    @Override
    boolean crowded(double width) {
        return faces.all().stream().anyMatch(face -> face.crowded(cell(width)));
    }

    @Override
    boolean live() {
        return !part().faces().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        var head = question.heightAt(getWidth() - 2 * pad);
        place(question, pad, pad, getWidth() - 2 * pad, head);
        var x = pad;
        for (var face : faces.all()) {
            place(face, x, pad + head + pad * 0.8, cell(getWidth()), row(getWidth()));
            x += cell(getWidth()) + gap();
        }
    }
}
