package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.service.bench.Tested;
import id.desa.anjungan.kiosk.service.door.DoorState;
import id.desa.anjungan.kiosk.service.door.Entry;
import id.desa.anjungan.provisioning.check.TestResult;

/// Service mode, from the knock to the way out.
public sealed interface ServiceState {
    /// Waits for whoever has the right to come in.
    record AtDoor(DoorState door) implements ServiceState {}

    /// @param overview how everything stands, looked at every few seconds
    /// @param tested since somebody came in
    record Inside(Entry entry, Overview overview, Tested tested, Room room) implements ServiceState {
        /// Where somebody has just come in.
        public static Inside entered(Entry entry, Overview overview, Room room) {
            return new Inside(entry, overview, Tested.NOTHING, room);
        }

        Inside in(Room next) {
            return new Inside(entry, overview, tested, next);
        }

        Inside seeing(Overview next) {
            return new Inside(entry, next.knowing(tested), tested, room);
        }

        Inside having(TestResult result) {
            var more = tested.and(result);
            return new Inside(entry, overview.knowing(more), more, room);
        }
    }

    /// Back where residents begin.
    record Left() implements ServiceState {}

    /// Whether something is under way that nobody must be sent away from.
    default boolean busy() {
        return this instanceof Inside inside && inside.room().busy();
    }
}
