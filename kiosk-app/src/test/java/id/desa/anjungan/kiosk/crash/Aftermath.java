package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.kiosk.crash.ScriptedPrinter.Course;
import id.desa.anjungan.kiosk.crash.ScriptedPrinter.Meanwhile;
import id.desa.anjungan.kiosk.crash.VillageModel.State;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.store.PrintJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The power is back: the real store opens the disk, the real recovery runs, every resident comes again for their
/// letter, and an officer looks where nobody knows. What was promised and did not hold is named.
final class Aftermath {
    private final Path disk;
    private final World world;
    private final ScriptedPrinter printer;
    private final List<String> broken = new ArrayList<>();

    private Aftermath(Path disk, World world) {
        this.disk = disk;
        this.world = world;
        this.printer = new ScriptedPrinter(world);
    }

    /// @param disk is used up
    /// @param world as it was when the power went
    /// @return what broke, in words; empty where all is well
    static List<String> of(Path disk, World world, Meanwhile meanwhile, HeardEvents events) {
        var aftermath = new Aftermath(disk, world);
        aftermath.lives(meanwhile, events);
        return List.copyOf(aftermath.broken);
    }

    private void lives(Meanwhile meanwhile, HeardEvents events) {
        events.forget();
        printer.comesBack(meanwhile);
        var before = world.running();
        try (var kiosk = new ScriptedKiosk(disk, world, printer, 1_000)) {
            must(!events.has(KioskEvent.STORE_DAMAGED), "the store was put aside as damaged");
            switch (before) {
                case OPENED -> must(events.has(KioskEvent.UNCLEAN_STOP), "an unclean stop was not recorded");
                case STOPPED -> must(!events.has(KioskEvent.UNCLEAN_STOP), "a clean stop was called unclean");
                case OPENING, STOPPING -> {} // either is true
            }
            must(kiosk.nowMillis() >= world.floorMillis(), "the clock is behind a time the store had kept");
            kiosk.starts();
            must(kiosk.rows(PrintJob.State.PLANNED).isEmpty(), "a planned job was left behind");
            must(kiosk.rows(PrintJob.State.SENDING).isEmpty(), "a job under way was not looked into");
            must(world.jobs().stream().allMatch(World.Job::over), "a letter of an ended session waits in the printer");
            printer.goesOn();
            printer.isMended();
            must(kiosk.tells(), "the village did not hear everything");
            for (var letter : world.letters()) {
                isCollected(kiosk, letter);
            }
        } catch (RuntimeException bug) {
            broken.add("the kiosk does not start: " + bug + " " + bug.getCause());
        }
        must(Dump.integrity(disk).equals("ok"), "the database is not sound");
        must(nothingAside(), "a database was put aside");
        broken.addAll(world.faults());
    }

    private void isCollected(ScriptedKiosk kiosk, String letter) {
        kiosk.collects(letter, Course.FINE);
        kiosk.tells();
        if (!isPrinted(letter)) {
            world.happens("settled " + letter + " " + (world.papers(letter) > 0));
            kiosk.collects(letter, Course.FINE);
            kiosk.tells();
        }
        must(world.papers(letter) != 0, "letter " + letter + " was lost");
        must(world.papers(letter) <= 1, "letter " + letter + " was printed " + world.papers(letter) + " times");
        must(isPrinted(letter), "the village does not know that letter " + letter + " is printed");
    }

    private boolean isPrinted(String letter) {
        return world.village()
                .holding(letter)
                .filter(grant -> grant.state() == State.PRINTED)
                .isPresent();
    }

    private boolean nothingAside() {
        try (var names = Files.list(disk)) {
            return names.noneMatch(name -> name.toString().contains("damaged"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
