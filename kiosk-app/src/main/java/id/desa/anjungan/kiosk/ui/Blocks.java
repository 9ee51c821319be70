package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Part;
import id.desa.anjungan.kiosk.screen.Screen;
import java.util.ArrayList;
import java.util.List;

/// The blocks on the stage: as long as the kinds of parts stay the same, so do the nodes.
final class Blocks {
    private final Touch touch;
    private Screen.Layout layout = Screen.Layout.STAGE;
    private List<Block<?>> now = List.of();

    Blocks(Touch touch) {
        this.touch = touch;
    }

    /// One block a part, in order; those of before are used again where kind and place agree.
    List<Block<?>> take(Screen screen) {
        var next = new ArrayList<Block<?>>();
        for (var i = 0; i < screen.parts().size(); i++) {
            var part = screen.parts().get(i);
            var keep = layout == screen.layout() && i < now.size() && now.get(i).draws(part);
            next.add(keep ? now.get(i) : make(part, screen.layout()));
        }
        layout = screen.layout();
        now = List.copyOf(next);
        return now;
    }

    private Block<?> make(Part part, Screen.Layout in) {
        return switch (part) {
            case Part.Hero _ -> new HeroBlock();
            case Part.Offers _ -> new OffersBlock();
            case Part.Cards _ -> new CardsBlock(touch);
            case Part.Banner _ -> new BannerBlock(touch);
            case Part.Digits _ -> new DigitsBlock();
            case Part.PinDots _ -> new PinDotsBlock();
            case Part.Keypad _ -> new KeypadBlock(touch);
            case Part.TextEntry _ -> new TextEntryBlock(touch);
            case Part.Keyboard _ -> new KeyboardBlock(touch);
            case Part.Page _ -> new PageBlock();
            case Part.Rows _ -> new RowsBlock();
            case Part.Lines _ -> new LinesBlock();
            case Part.Emblem _ -> new EmblemBlock();
            case Part.Sheet _ -> new SheetBlock();
            case Part.Busy _ -> new BusyBlock();
            case Part.Pill _ -> new PillBlock(in);
            case Part.Countdown _ -> new CountdownBlock();
            case Part.Rating _ -> new RatingBlock(touch);
            case Part.Text _ -> new TextBlock(in);
            case Part.Target _ -> new TargetBlock();
            case Part.Code _ -> new CodeBlock(in);
        };
    }
}
