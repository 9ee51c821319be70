package id.desa.anjungan.kiosk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The store on real disks that fill up, fail and come back.
class StoreDiskIT {
    private static final int MANY = 100_000;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T03:00:00Z"));

    @TempDir
    Path dir;

    private int renewed;

    @Test
    void aFullDiskLosesNothingThatWasTakenAndServesAgainOnceThereIsRoom() throws IOException {
        try (var disk = TestDisk.ext4(dir, 16)) {
            fillsUpUnder(disk);
        }
    }

    @Test
    void theSameOnAFileSystemInMemory() throws IOException {
        try (var disk = TestDisk.tmpfs(dir, 2)) {
            fillsUpUnder(disk);
        }
    }

    private void fillsUpUnder(TestDisk disk) throws IOException {
        int taken;
        try (var store = open(disk)) {
            var outbox = new Outbox(store, CLOCK);
            disk.fillUp();
            taken = addUntilRefused(outbox, 0);
            assertThat(store.condition()).isEqualTo(StoreCondition.REFUSING);
            assertThat(outbox.waiting(Lane.STATE)).as("still read").isEqualTo(taken);
            assertThatThrownBy(() -> outbox.add(message(taken(outbox)))).isInstanceOf(StoreBroken.class);
            upkeep(store, disk).look();
            assertThat(store.condition()).as("it is still full").isEqualTo(StoreCondition.REFUSING);
            disk.empty();
            upkeep(store, disk).look();
            assertThat(store.condition()).isEqualTo(StoreCondition.LASTING);
            assertThat(renewed).isEqualTo(1);
            outbox.add(message(taken));
        }
        try (var store = open(disk)) {
            assertThat(new Outbox(store, CLOCK).waiting(Lane.STATE)).isEqualTo(taken + 1);
        }
    }

    @Test
    void aDiskThatIsFullFromTheStartIsOpenedOnceThereIsRoom() throws IOException {
        try (var disk = TestDisk.ext4(dir, 16)) {
            String epoch;
            try (var store = open(disk)) {
                epoch = store.epoch();
                new KeptAnswers(store, CLOCK).keep("news", "", "a body");
            }
            disk.fillUp();
            try (var store = open(disk)) {
                assertThat(store.condition()).isNotEqualTo(StoreCondition.LASTING);
                assertThat(new KeptAnswers(store, CLOCK).kept("news")).isPresent();
                assertThat(store.epoch()).isEqualTo(epoch);
                disk.empty();
                upkeep(store, disk).look();
                assertThat(store.condition()).isEqualTo(StoreCondition.LASTING);
                assertThat(store.epoch()).isEqualTo(epoch);
                new Outbox(store, CLOCK).add(message(1));
            }
        }
    }

    @Test
    void aReadOnlyDiskIsServedFromMemoryAndComesBackByItself() throws IOException {
        try (var disk = TestDisk.ext4(dir, 16)) {
            String epoch;
            try (var store = open(disk)) {
                epoch = store.epoch();
                new KeptAnswers(store, CLOCK).keep("news", "", "a body");
            }
            disk.becomes("ro");
            try (var store = open(disk)) {
                assertThat(store.condition()).isEqualTo(StoreCondition.IN_MEMORY);
                assertThat(store.epoch())
                        .as("nothing is printed, so no ledger is lost")
                        .isEqualTo(epoch);
                assertThat(new KeptAnswers(store, CLOCK).kept("news")).isPresent();
                var outbox = new Outbox(store, CLOCK);
                assertThatThrownBy(() -> outbox.add(new Message(Lane.REQUEST, "request", "r", "r", "{}")))
                        .as("what a resident was promised needs a disk")
                        .isInstanceOf(StoreBroken.class);
                outbox.add(new Message(Lane.ALERT, "alert", "a", "a", "{}"));
                upkeep(store, disk).look();
                assertThat(store.condition()).isEqualTo(StoreCondition.IN_MEMORY);
                disk.becomes("rw");
                upkeep(store, disk).look();
                assertThat(store.condition()).isEqualTo(StoreCondition.LASTING);
                assertThat(outbox.waiting(Lane.ALERT)).as("came along").isEqualTo(1);
                assertThat(store.epoch()).isEqualTo(epoch);
                assertThat(renewed).isEqualTo(1);
            }
        }
    }

    @Test
    void aDiskThatFailsUnderWayIsStillReadAndRefusesHonestly() throws IOException {
        try (var disk = TestDisk.ext4(dir, 16)) {
            try (var store = open(disk)) {
                var outbox = new Outbox(store, CLOCK);
                outbox.add(message(0));
                disk.failsUnderWay();
                assertThatThrownBy(() -> outbox.add(message(1))).isInstanceOf(StoreBroken.class);
                assertThat(store.condition()).isEqualTo(StoreCondition.REFUSING);
                assertThat(outbox.waiting(Lane.STATE)).isEqualTo(1);
                new TimeFloor(store, CLOCK).keep();
                upkeep(store, disk).look();
                assertThat(store.condition()).isEqualTo(StoreCondition.REFUSING);
            }
        }
    }

    @Test
    void withoutARightToTheDirectoryItServesFromMemory() throws IOException {
        try (var disk = TestDisk.ext4(dir, 16)) {
            Files.writeString(disk.dir(), "a file where the directory should be");
            try (var store = open(disk)) {
                assertThat(store.condition()).isEqualTo(StoreCondition.IN_MEMORY);
                assertThatThrownBy(() -> store.commit(_ -> 1)).isInstanceOf(StoreBroken.class);
                assertThat(store.keep(UncleanStop::touch)).isTrue();
            }
        }
    }

    private static int addUntilRefused(Outbox outbox, int from) {
        for (var i = from; i < MANY; i++) {
            try {
                outbox.add(message(i));
            } catch (StoreBroken full) {
                return i;
            }
        }
        throw new AssertionError("the disk never filled up");
    }

    private static int taken(Outbox outbox) {
        return outbox.waiting(Lane.STATE) + 1;
    }

    private static Message message(int number) {
        return new Message(Lane.STATE, "state", "key-" + number, "subject-" + number, "x".repeat(2000));
    }

    private StoreUpkeep upkeep(Store store, TestDisk disk) {
        return new StoreUpkeep(store, disk.dir(), () -> true, () -> renewed++ >= 0, System::nanoTime);
    }

    private static Store open(TestDisk disk) {
        return StoreFile.open(disk.dir(), CLOCK);
    }
}
