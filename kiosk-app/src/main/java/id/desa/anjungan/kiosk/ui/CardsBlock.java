package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;

/// Choices as cards in a grid: in one column as rows, in more as tiles, flat when space is short.
final class CardsBlock extends Block<Part.Cards> {
    private final Pool<CardTarget> cards;

    CardsBlock(Touch touch) {
        super(Part.Cards.class);
        cards = new Pool<>(this, () -> new CardTarget(touch));
    }

    @Override
    void draw(Part.Cards shown, Look worn) {
        var targets = cards.take(shown.cards().size());
        for (var i = 0; i < targets.size(); i++) {
            targets.get(i).show(shown.cards().get(i), columns() > 1, pictured(), worn);
        }
    }

    /// A tall list that would leave the reach of a sitting person goes in two columns.
    private int columns() {
        var canvas = look().metrics().canvas();
        var count = Math.max(1, part().cards().size());
        var wished = Math.min(Math.max(1, part().columns()), count);
        if (canvas.portrait()) {
            var tall = count > 4 && canvas.textStep() <= 2;
            return count == 3 ? 1 : Math.min(2, tall ? 2 : wished);
        }
        return canvas.small() ? (count > 3 ? 2 : 1) : Math.min(2, count > 3 ? Math.max(2, wished) : wished);
    }

    private boolean pictured() {
        return !(look().metrics().canvas().small() && columns() > 1 && look().compact());
    }

    private double gap() {
        return look().gap(24) < 16 * look().metrics().unit() ? look().px(16) : look().gap(24);
    }

    private double cell(double width) {
        return (width - gap() * (columns() - 1)) / columns();
    }

    private int lines() {
        return (part().cards().size() + columns() - 1) / columns();
    }

    private double row(double width) {
        var cell = cell(width);
        return cards.all().stream().mapToDouble(card -> card.least(cell)).max().orElse(0);
    }

    @Override
    double least(double width) {
        var least = 0.0;
        var cell = cell(width);
        for (var line = 0; line < lines(); line++) {
            least += lineHeight(line, cell);
        }
        return Math.max(0, least + gap() * (lines() - 1));
    }

    private double lineHeight(int line, double cell) {
        return cards.all().stream()
                .skip((long) line * columns())
                .limit(columns())
                .mapToDouble(card -> Math.max(card.least(cell), look().px(112)))
                .max()
                .orElse(0);
    }

    @Override
    double most(double width) {
        var roomy = Math.max(row(width), look().px(columns() == 1 ? 212 : 236));
        return Math.max(least(width), lines() * roomy + gap() * (lines() - 1));
    }

    @Override
    boolean crowded(double width) {
        var cell = cell(width);
        return cards.all().stream().anyMatch(card -> card.crowded(cell));
    }

    @Override
    boolean live() {
        return true;
    }

    @Override
    protected void layoutChildren() {
        if (cards.all().isEmpty()) {
            return;
        }
        var cell = cell(getWidth());
        var even = row(getWidth()) * lines() + gap() * (lines() - 1) <= getHeight() + 0.5;
        var extra = (getHeight() - least(getWidth())) / lines();
        var y = 0.0;
        for (var line = 0; line < lines(); line++) {
            var height = even ? (getHeight() - gap() * (lines() - 1)) / lines() : lineHeight(line, cell) + extra;
            for (var column = 0; column < columns(); column++) {
                var i = line * columns() + column;
                if (i < cards.all().size()) {
                    place(cards.all().get(i), column * (cell + gap()), y, cell, height);
                }
            }
            y += height + gap();
        }
    }
}
