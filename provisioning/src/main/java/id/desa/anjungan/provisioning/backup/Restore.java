package id.desa.anjungan.provisioning.backup;

import com.nimbusds.jose.jwk.ECKey;
import id.desa.anjungan.provisioning.ProgramVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Brings a backup back. Everything is read, checked and written beside before anything is touched; then the whole
/// folder changes place in one step. What breaks off before leaves the machine as it was.
public final class Restore {
    private static final long SPARE = 32L << 20;
    private static final int ROOM_OF_A_FILE = 4_096;
    private static final int KIOSK_APPLICATION = 0x416E6A75;

    private final RestorePlace place;
    private final InstantSource clock;
    private final Optional<Standstill> standstill;

    /// Of a program that does not run.
    public Restore(RestorePlace place, InstantSource clock) {
        this(place, clock, Optional.empty());
    }

    /// @param standstill of a program that may still run
    public Restore(RestorePlace place, InstantSource clock, Optional<Standstill> standstill) {
        this.place = place;
        this.clock = clock;
        this.standstill = standstill;
    }

    /// @param keyFile from the safe
    /// @param passphrase empty where there is none; wiped
    public RestoredBackup from(Path file, Path keyFile, char[] passphrase) {
        try {
            return restored(file, RecoveryKeyFile.read(keyFile, passphrase));
        } catch (Unusable refused) {
            return refused.refused();
        } catch (IOException refused) {
            return Backup.io(refused);
        }
    }

    private RestoredBackup restored(Path file, ECKey key) throws IOException {
        lookAtPlace(standstill.isEmpty());
        try (var in = Backup.read(file)) {
            var opened = OpenedBackup.open(in, key);
            lookAt(opened.manifest());
            var staging = Staging.begin(place.folder());
            try {
                return staged(opened, staging);
            } finally {
                staging.drop();
            }
        }
    }

    private void lookAtPlace(boolean standsStill) throws Unusable {
        var database = place.folder().resolve(place.purpose().database());
        if (standsStill && PresentKiosk.isInUse(database)) {
            throw new Unusable(Refusal.IN_USE);
        }
        switch (place.purpose()) {
            case KIOSK -> {
                if (PresentKiosk.owes(database)) {
                    throw new Unusable(Refusal.STILL_OWED);
                }
            }
            case VILLAGE -> {
                if (Files.exists(database) && !place.replace()) {
                    throw new Unusable(Refusal.NOT_EMPTY, place.folder().toString());
                }
            }
        }
    }

    private void lookAt(Manifest manifest) throws IOException {
        if (manifest.purpose() != place.purpose()) {
            throw new Unusable(Refusal.OTHER_KIND, manifest.purpose().word());
        }
        if (isNewer(manifest.program(), ProgramVersion.text())) {
            throw new Unusable(Refusal.NEWER, manifest.program());
        }
        var name = PresentKiosk.name(place.folder());
        if (place.purpose() == Purpose.KIOSK && name.isPresent() && !name.get().equals(manifest.subject())) {
            throw new Unusable(Refusal.OTHER_KIOSK, manifest.subject());
        }
        var parent = Objects.requireNonNull(place.folder().toAbsolutePath().getParent());
        Durable.folders(parent);
        var needed = manifest.bytes() + (long) manifest.files() * ROOM_OF_A_FILE + SPARE;
        var free = Files.getFileStore(parent).getUsableSpace();
        if (free < needed) {
            throw new Unusable(Refusal.NO_SPACE, (needed - free) / 1_000_000 + 1 + " MB");
        }
    }

    /// By numbers, part by part: 0.10 is newer than 0.9.
    static boolean isNewer(String one, String than) {
        return Arrays.compare(numbers(one), numbers(than)) > 0;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceFirst("[^0-9.].*", "").split("\\."))
                .mapToInt(part -> part.matches("[0-9]{1,6}") ? Integer.parseInt(part) : 0)
                .toArray();
    }

    private RestoredBackup staged(OpenedBackup opened, Staging staging) throws IOException {
        var settings = new HandSettings();
        var keys = new ByteArrayOutputStream();
        var good = opened.each((entry, content) -> {
            var path = entry.path();
            if (path.startsWith(Contents.DATA)) {
                staging.take(inFolder(path.substring(Contents.DATA.length())), content);
            } else if (path.startsWith(Contents.SETTINGS)) {
                settings.take(path.substring(Contents.SETTINGS.length()), content);
            } else if (path.equals(Contents.CREDENTIALS + Contents.STORE_KEY)) {
                content.transferTo(keys);
            } else {
                throw new Unusable(Refusal.BAD_CONTENT, "a name");
            }
        });
        lookThrough(staging.path(place.purpose().database()));
        standStill();
        if (place.purpose() == Purpose.KIOSK) {
            new KioskMaking(place.folder(), staging).with(keys.toByteArray());
        }
        BackupRecords.restored(staging, opened.manifest(), clock.instant());
        staging.finish();
        var beside =
                place.settings().isPresent() ? settings.put(place.settings().get()) : List.<Path>of();
        var before = staging.intoPlace();
        if (before.isPresent() && place.purpose() == Purpose.VILLAGE) {
            var name = Durable.name(place.folder().toAbsolutePath());
            Files.move(
                    before.get(), place.folder().toAbsolutePath().resolveSibling(name + ".before-" + clock.millis()));
        }
        return new RestoredBackup.Restored(good.manifest(), good.files(), beside);
    }

    private void standStill() throws Unusable {
        if (standstill.isPresent() && !standstill.get().isReached()) {
            throw new Unusable(Refusal.IN_USE);
        }
        lookAtPlace(true);
    }

    /// A machine's own identity and its records are never brought back.
    private static String inFolder(String path) throws Unusable {
        if (path.startsWith("identity") || path.startsWith(BackupRecords.FOLDER + "/")) {
            throw new Unusable(Refusal.BAD_CONTENT, "a name");
        }
        return path;
    }

    private void lookThrough(Path database) throws Unusable {
        if (!Files.isRegularFile(database)) {
            throw new Unusable(Refusal.BAD_CONTENT, "no database");
        }
        try (var connection = DatabaseCopy.connect(database)) {
            var _ = DatabaseCopy.checked(connection);
            var application = DatabaseCopy.one(connection, "pragma application_id");
            if (place.purpose() == Purpose.KIOSK && !application.equals(String.valueOf(KIOSK_APPLICATION))) {
                throw new Unusable(Refusal.BAD_CONTENT, "another database");
            }
        } catch (SQLException damaged) {
            throw new Unusable(Refusal.DATABASE_BAD);
        }
    }
}
