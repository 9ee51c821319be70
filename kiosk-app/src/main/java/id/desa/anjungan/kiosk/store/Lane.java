package id.desa.anjungan.kiosk.store;

import java.util.Locale;

/// What goes first when the link is there, and stays longest when the disk is full. In this order.
public enum Lane {
    ALERT,
    PRINT_OUTCOME,
    REQUEST,
    STATE,
    METRIC,
    LOG;

    /// Whether a resident or the village counts on it.
    boolean isOwed() {
        return this == PRINT_OUTCOME || this == REQUEST;
    }

    /// As it stands in the store, such as `print-outcome`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
