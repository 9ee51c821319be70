package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.kiosk.paper.PaperEvent;

public sealed interface LeaseEvent {
    record Pressed(String action) implements LeaseEvent {}

    record Scanned(String text) implements LeaseEvent {
        @Override
        public String toString() {
            return "Scanned[masked]";
        }
    }

    record Found(int call, Shelf.Found found) implements LeaseEvent {}

    record Opened(int call, Shelf.Opening opening) implements LeaseEvent {}

    /// The document is not on the shelf any more, or not whole.
    record Gone(int call) implements LeaseEvent {}

    /// Of the printer and what it printed.
    record Paper(PaperEvent event) implements LeaseEvent {}
}
