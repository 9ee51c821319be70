package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.service.door.DoorState;
import id.desa.anjungan.kiosk.service.door.Entry;

/// Service mode, from the knock to the way out.
public sealed interface ServiceState {
    /// Waits for whoever has the right to come in.
    record AtDoor(DoorState door) implements ServiceState {}

    /// @param overview how everything stands, looked at every few seconds
    record Inside(Entry entry, Overview overview, Room room) implements ServiceState {
        Inside in(Room next) {
            return new Inside(entry, overview, next);
        }

        Inside seeing(Overview next) {
            return new Inside(entry, next, room);
        }
    }

    /// Back where residents begin.
    record Left() implements ServiceState {}

    /// Whether something is under way that nobody must be sent away from.
    default boolean busy() {
        return this instanceof Inside inside && inside.room().busy();
    }
}
