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
            targets.get(i).show(shown.cards().get(i), form(), pictured(), worn);
        }
    }

    private int columns() {
        var canvas = look().metrics().canvas();
        var count = Math.max(1, part().cards().size());
        var wished = Math.min(Math.max(1, part().columns()), count);
        if (canvas.portrait()) {
            return count == 3 ? 1 : Math.min(2, wished);
        }
        if (count == 3) {
            return 1;
        }
        return canvas.small() ? (count > 3 ? 2 : 1) : Math.min(2, count > 3 ? Math.max(2, wished) : wished);
    }

    private CardTarget.Form form() {
        if (columns() > 1) {
            return look().compact() ? CardTarget.Form.SLAB : CardTarget.Form.TILE;
        }
        return dense() ? CardTarget.Form.LINE : grand() ? CardTarget.Form.GRAND : CardTarget.Form.ROW;
    }

    /// A long list on a tall canvas stays within the reach of a sitting person.
    private boolean dense() {
        return look().metrics().portrait() && columns() == 1 && part().cards().size() > 3;
    }

    /// Two or three ways on, and nothing else to choose from.
    private boolean grand() {
        var few = part().columns() == 1 && part().cards().size() <= 3;
        return look().metrics().portrait() && few && !look().compact();
    }

    private boolean pictured() {
        return !(look().metrics().canvas().small() && columns() > 1 && look().compact());
    }

    private double gap() {
        return Math.max(look().px(16), look().gap(dense() ? 16 : 24));
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

    /// Six cards with names of three words beside each other.
    @Override
    double narrowest() {
        var canvas = look().metrics().canvas();
        var many = columns() > 1 && part().cards().size() > 4;
        return many && !canvas.portrait() && !canvas.small() ? look().px(1060) : 0;
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
        var roomy = Math.max(row(width), look().px(columns() == 1 ? (dense() ? 150 : grand() ? 272 : 228) : 236));
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
