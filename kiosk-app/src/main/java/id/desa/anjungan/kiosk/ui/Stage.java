package id.desa.anjungan.kiosk.ui;

import id.desa.anjungan.kiosk.screen.Screen;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Rectangle2D;

/// The nodes between header and foot, and the room they have. One `arrange...` a layout; each places
/// everything and says whether it fitted.
///
/// @param area between header and foot, full width
record Stage(
        Screen screen,
        Look look,
        Rectangle2D area,
        StepsBar steps,
        Words title,
        Words lead,
        List<Block<?>> blocks,
        ActionsBand actions) {
    /// Nothing to touch above this part of a tall canvas: a sitting person must reach it.
    private static final double REACH = 0.4;

    boolean arrange() {
        var portrait = look.metrics().portrait();
        return switch (screen.layout()) {
            case STAGE -> portrait ? tallStage() : wideStage();
            case CENTERED -> portrait ? tallCentre() : wideCentre();
            case ATTRACT -> attract();
            case FIELD -> field();
            case OVERLAY -> overlay();
        };
    }

    private double gap(double design) {
        return look.gap(design);
    }

    private double margin() {
        return look.metrics().margin();
    }

    private double inner() {
        return area.getWidth() - 2 * margin();
    }

    private double top() {
        return area.getMinY() + gap(look.metrics().portrait() ? 56 : 44);
    }

    private double bottom() {
        return area.getMaxY() - Math.max(look.px(16), gap(28));
    }

    private double between() {
        return Math.max(look.px(16), gap(32));
    }

    private Stack column(double width) {
        return new Stack(width);
    }

    private void heading(Stack stack) {
        screen.steps().ifPresent(_ -> stack.add(steps, 0, look.px(12), 0));
        stack.add(title, gap(36));
        stack.add(lead, gap(14));
    }

    private void fill(Stack stack, Predicate<Block<?>> which) {
        blocks.stream().filter(which).forEach(block -> stack.add(block, between()));
    }

    private static boolean fits(Stack... stacks) {
        for (var stack : stacks) {
            if (stack.crowded()) {
                return false;
            }
        }
        return true;
    }

    private int firstLive() {
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).live()) {
                return i;
            }
        }
        return blocks.size();
    }

    private boolean tallStage() {
        var upper = column(inner());
        var lower = column(inner());
        var live = firstLive();
        if (live == 0) {
            return choice(upper, lower);
        }
        heading(upper);
        fill(upper, block -> blocks.indexOf(block) < live);
        fill(lower, block -> blocks.indexOf(block) >= live);
        lower.add(actions, between());
        return tall(upper, lower, false);
    }

    /// Nothing to read but the title: it stands right over what is chosen from, low enough for a sitting person.
    private boolean choice(Stack upper, Stack lower) {
        var above = 0.0;
        if (screen.steps().isPresent()) {
            above = look.px(12) + gap(36);
            Target.place(steps, margin(), top(), inner(), look.px(12));
        }
        upper.add(title, 0);
        upper.add(lead, gap(14));
        fill(lower, _ -> true);
        lower.add(actions, between());
        var room = bottom() - top() - above - upper.least() - gap(52);
        var reach = bottom() - look.metrics().canvas().height() * REACH;
        var low = Math.max(lower.least(), Math.min(lower.most(), Math.min(room, reach)));
        lower.place(margin(), bottom() - low, low);
        upper.place(margin(), bottom() - low - gap(52) - upper.least(), upper.least());
        return fits(upper, lower) && lower.least() <= room + 0.5;
    }

    private boolean tallCentre() {
        var upper = column(inner());
        var lower = column(inner());
        var live = firstLive();
        fill(upper, Block::emblem);
        upper.add(title, gap(44));
        upper.add(lead, gap(16));
        fill(upper, block -> !block.emblem() && blocks.indexOf(block) < live);
        fill(lower, block -> !block.emblem() && blocks.indexOf(block) >= live);
        lower.add(actions, between());
        return tall(upper, lower, true);
    }

    /// What is read above, what is touched below, the free room between them.
    private boolean tall(Stack upper, Stack lower, boolean centred) {
        var height = bottom() - top();
        var apart = lower.isEmpty() ? 0 : between();
        var reach = bottom() - look.metrics().canvas().height() * REACH;
        var spare = height - upper.least() - apart;
        var low = Math.max(lower.least(), Math.min(lower.most(), Math.min(spare, reach)));
        var room = height - low - apart;
        var high = Math.max(upper.least(), Math.min(upper.most(), room));
        lower.place(margin(), bottom() - low, low);
        var start = centred ? top() + Math.max(0, (room - high) * 0.46) : top();
        upper.place(margin(), start, high);
        return fits(upper, lower) && upper.least() + apart + lower.least() <= height + 0.5;
    }

    private boolean wideStage() {
        var page = blocks.stream().anyMatch(PageBlock.class::isInstance);
        var live = blocks.stream().anyMatch(Block::live);
        var apart = look.px(look.metrics().canvas().small() ? 40 : 72);
        var share = page ? 0.54 : look.metrics().canvas().small() ? 0.59 : 0.57;
        var keys = blocks.stream().mapToDouble(Block::narrowest).max().orElse(0);
        var rightWide = Math.floor(Math.max((inner() - apart) * share, keys));
        var left = column(inner() - apart - rightWide);
        var right = column(rightWide);
        Predicate<Block<?>> here = page ? PageBlock.class::isInstance : block -> !onTheRight(block, live);
        if (page) {
            fill(left, here);
            heading(right);
        } else {
            heading(left);
            fill(left, here);
        }
        fill(right, here.negate());
        right.add(actions, between());
        return wide(left, right, page);
    }

    /// What is touched; or, where nothing is, what is long. The field of a text stays beside its title.
    private boolean onTheRight(Block<?> block, boolean live) {
        if (live) {
            return block.live() && !(block instanceof TextEntryBlock);
        }
        return blocks.stream()
                .filter(other -> !other.light() && !(other instanceof TextEntryBlock))
                .max(Comparator.comparingDouble(other -> other.least(inner() / 2)))
                .filter(block::equals)
                .isPresent();
    }

    private boolean wide(Stack left, Stack right, boolean page) {
        var height = bottom() - top();
        var leftTall = Math.max(left.least(), Math.min(left.most(), height));
        var rightTall = Math.max(right.least(), Math.min(right.most(), height));
        left.place(margin(), page ? top() + (height - leftTall) / 2 : top(), leftTall);
        var x = area.getWidth() - margin() - right.width();
        right.place(x, top(), rightTall);
        sink(x, right.width());
        return fits(left, right) && left.least() <= height + 0.5 && right.least() <= height + 0.5;
    }

    /// The actions always stand at the bottom of their column.
    private void sink(double x, double width) {
        if (!actions.empty()) {
            var tall = actions.least(width);
            Target.place(actions, x, bottom() - tall, width, tall);
        }
    }

    private boolean wideCentre() {
        var sheet = blocks.stream().anyMatch(SheetBlock.class::isInstance);
        var bulky = blocks.stream().anyMatch(block -> !block.emblem() && !block.light());
        if (!bulky && !sheet) {
            return wideSingle();
        }
        var apart = look.px(look.metrics().canvas().small() ? 40 : 96);
        var half = Math.floor((inner() - apart) / 2);
        var left = column(half);
        var right = column(half);
        fill(left, Block::emblem);
        var words = sheet ? right : left;
        words.add(title, gap(36));
        words.add(lead, gap(14));
        fill(right, block -> !block.emblem());
        right.add(actions, gap(44));
        var height = bottom() - top();
        for (var stack : List.of(left, right)) {
            var tall = Math.max(stack.least(), Math.min(stack.most(), height));
            stack.place(
                    stack == left ? margin() : area.getWidth() - margin() - half,
                    top() + Math.max(0, (height - tall) / 2),
                    tall);
        }
        return fits(left, right) && left.least() <= height + 0.5 && right.least() <= height + 0.5;
    }

    private boolean wideSingle() {
        var width = Math.min(inner(), look.px(1160));
        var x = (area.getWidth() - width) / 2;
        var upper = column(width);
        fill(upper, Block::emblem);
        upper.add(title, gap(36));
        upper.add(lead, gap(14));
        fill(upper, block -> !block.emblem());
        var lower = column(width).add(actions, 0);
        var apart = lower.isEmpty() ? 0 : between();
        var height = bottom() - top();
        var room = height - lower.least() - apart;
        var tall = Math.max(upper.least(), Math.min(upper.most(), room));
        upper.place(x, top() + Math.max(0, (room - tall) / 2), tall);
        lower.place(x, bottom() - lower.least(), lower.least());
        return fits(upper, lower) && upper.least() + apart + lower.least() <= height + 0.5;
    }

    private boolean attract() {
        var stack = column(inner());
        stack.add(title, gap(24));
        fill(stack, _ -> true);
        var height = area.getHeight() - gap(48);
        var hero = blocks.stream().filter(HeroBlock.class::isInstance).findFirst();
        var rest = column(inner());
        fill(rest, block -> !(block instanceof HeroBlock));
        var apart = rest.isEmpty() ? 0 : gap(40);
        var tall = height - apart - rest.least();
        rest.place(margin(), area.getMinY() + height - rest.least(), rest.least());
        hero.ifPresent(block -> Target.place(block, margin(), area.getMinY(), inner(), tall));
        var least = hero.map(block -> block.least(inner())).orElse(0.0);
        return fits(rest)
                && least <= tall
                && hero.map(block -> !block.crowded(inner())).orElse(true);
    }

    /// Words in the middle, the target where it must be, whatever lies there.
    private boolean field() {
        var width = area.getWidth() * 0.6;
        var stack = column(width);
        stack.add(title, 0);
        stack.add(lead, gap(14));
        var tall = stack.least();
        stack.place((area.getWidth() - width) / 2, area.getMinY() + (area.getHeight() - tall) / 2, tall);
        for (var block : blocks) {
            if (block instanceof TargetBlock target) {
                target.stand(area);
            }
        }
        return fits(stack);
    }

    /// The card a message lies on: placed by [ScreenView], filled here.
    Rectangle2D card() {
        var portrait = look.metrics().portrait();
        var canvas = look.metrics().canvas();
        var width = portrait ? canvas.width() - 2 * look.px(70) : Math.min(canvas.width() * 0.78, look.px(1240));
        var stack = overlayStack(width - 2 * pad());
        var room = canvas.height() - 2 * look.px(portrait ? 120 : 28);
        var tall = Math.min(room, Math.max(stack.least(), Math.min(stack.most(), room - 2 * pad())) + 2 * pad());
        var x = (canvas.width() - width) / 2;
        var y = portrait ? canvas.height() - look.px(120) - tall : (canvas.height() - tall) / 2;
        return new Rectangle2D(Math.round(x), Math.round(y), Math.round(width), Math.round(tall));
    }

    private double pad() {
        return Math.max(look.px(24), gap(look.metrics().portrait() ? 72 : 56));
    }

    private Stack overlayStack(double width) {
        var stack = column(width);
        fill(stack, Block::emblem);
        stack.add(title, gap(36));
        stack.add(lead, gap(12));
        fill(stack, block -> !block.emblem());
        stack.add(actions, gap(44));
        return stack;
    }

    private boolean overlay() {
        var card = card();
        var stack = overlayStack(card.getWidth() - 2 * pad());
        stack.place(card.getMinX() + pad(), card.getMinY() + pad(), card.getHeight() - 2 * pad());
        return fits(stack) && stack.least() <= card.getHeight() - 2 * pad() + 0.5;
    }
}
