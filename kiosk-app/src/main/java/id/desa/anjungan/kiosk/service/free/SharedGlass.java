package id.desa.anjungan.kiosk.service.free;

import id.desa.anjungan.kiosk.screen.Glass;
import id.desa.anjungan.kiosk.screen.Showing;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One glass for two: what stands in front is drawn and touched; what is behind goes on, and is drawn again as it is
/// then once the front has gone.
public final class SharedGlass implements Glass {
    private static final String CORNER = "corner.held";

    private final Glass glass;
    private volatile Runnable corner = () -> {};
    private volatile Consumer<String> behind = _ -> {};
    private volatile Optional<Consumer<String>> front = Optional.empty();
    private volatile Optional<Showing> last = Optional.empty();

    public SharedGlass(Glass glass) {
        this.glass = glass;
        glass.onAction(this::touched);
    }

    private void touched(String action) {
        if (front.isEmpty() && action.equals(CORNER)) {
            corner.run();
        } else {
            front.orElse(behind).accept(action);
        }
    }

    /// @param listener hears that a finger rests on the crest
    public void onCorner(Runnable listener) {
        corner = listener;
    }

    @Override
    public Executor thread() {
        return glass.thread();
    }

    /// Of the one behind; on [#thread].
    @Override
    public void show(Showing showing) {
        last = Optional.of(showing);
        if (front.isEmpty()) {
            glass.show(showing);
        }
    }

    @Override
    public void onAction(Consumer<String> listener) {
        behind = listener;
    }

    boolean isCovered() {
        return front.isPresent();
    }

    /// On [#thread].
    void cover(Consumer<String> listener) {
        front = Optional.of(listener);
    }

    /// Of the one in front; on [#thread].
    void showInFront(Showing showing) {
        if (front.isPresent()) {
            glass.show(showing);
        }
    }

    /// On [#thread].
    void uncover() {
        front = Optional.empty();
        last.ifPresent(glass::show);
    }
}
