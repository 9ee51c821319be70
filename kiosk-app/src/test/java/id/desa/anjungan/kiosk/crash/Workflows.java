package id.desa.anjungan.kiosk.crash;

import id.desa.anjungan.kiosk.crash.ScriptedKiosk.Line;
import id.desa.anjungan.kiosk.crash.ScriptedPrinter.Course;
import id.desa.anjungan.kiosk.crash.ScriptedPrinter.Meanwhile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Everything the power is cut in.
final class Workflows {
    /// What no kiosk may do, to see that it is found out.
    static final Workflow SENDS_BEFORE_THE_ROW = new SendsBeforeTheRow();

    private static final Set<Course> ENDINGS = EnumSet.complementOf(EnumSet.of(Course.HANGS));

    private Workflows() {}

    static Workflow named(String name) {
        return Stream.concat(all().stream(), Stream.of(SENDS_BEFORE_THE_ROW))
                .filter(workflow -> workflow.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<Workflow> all() {
        return List.of(
                new FirstStart(),
                new LettersAndReports("letters-told-at-once", Line.GOOD),
                new LettersAndReports("letters-without-link", Line.DOWN),
                new LettersAndReports("letters-unanswered", Line.DEAF),
                new StopsAndStarts(),
                new Recoveries(),
                new VersionBefore(),
                new ManyPages());
    }

    /// A kiosk out of the box.
    private static final class FirstStart implements Workflow {
        @Override
        public String name() {
            return "first-start";
        }

        @Override
        public void run(Path state, World world) {
            world.happens(Recording.READY);
            try (var kiosk = new ScriptedKiosk(state, world, new ScriptedPrinter(world), 1)) {
                kiosk.starts();
                kiosk.minutePasses();
                kiosk.keepsCatalogue(1);
                kiosk.minutePasses();
            }
        }
    }

    /// Letters with every end a print can have, asked for again, and told over a line of one kind, then a good one.
    private record LettersAndReports(String name, Line line) implements Workflow {
        @Override
        public void run(Path state, World world) {
            try (var kiosk = new ScriptedKiosk(state, world, new ScriptedPrinter(world), 1)) {
                kiosk.starts();
                world.happens(Recording.READY);
                kiosk.linkIs(line);
                for (var course : ENDINGS) {
                    var letter = course.name();
                    kiosk.collects(letter, course);
                    kiosk.collects(letter, Course.FINE);
                    kiosk.tells();
                    kiosk.isAsked(letter);
                    kiosk.collects(letter, Course.FINE);
                    kiosk.leaves(new UUID(2, 2));
                    kiosk.minutePasses();
                }
                kiosk.linkIs(Line.GOOD);
                kiosk.tells();
            }
        }
    }

    /// A kiosk that is switched off in the evening and on in the morning, with something left to tell.
    private static final class StopsAndStarts implements Workflow {
        private static final int DAYS = 4;

        @Override
        public String name() {
            return "stops-and-starts";
        }

        @Override
        public void run(Path state, World world) {
            var printer = new ScriptedPrinter(world);
            try (var kiosk = new ScriptedKiosk(state, world, printer, 1)) {
                kiosk.starts();
            }
            world.happens(Recording.READY);
            for (var day = 0; day < DAYS; day++) {
                try (var kiosk = new ScriptedKiosk(state, world, printer, 2L + day)) {
                    kiosk.starts();
                    kiosk.linkIs(day % 2 == 0 ? Line.DOWN : Line.GOOD);
                    kiosk.collects("day-" + day, Course.FINE);
                    kiosk.tells();
                    kiosk.collects("day-" + day + "-unproven", Course.UNPROVEN);
                    kiosk.minutePasses();
                }
            }
        }
    }

    /// A kiosk that dies over a letter, looks into it at its next start, and may die over that again.
    private static final class Recoveries implements Workflow {
        @Override
        public String name() {
            return "recoveries";
        }

        @Override
        public void run(Path state, World world) {
            var printer = new ScriptedPrinter(world);
            var kiosk = new ScriptedKiosk(state, world, printer, 1);
            kiosk.starts();
            world.happens(Recording.READY);
            for (var meanwhile : Meanwhile.values()) {
                dies(kiosk, "letter-" + meanwhile); // nobody closes its store
                printer.comesBack(meanwhile);
                kiosk = new ScriptedKiosk(
                        state, world, printer, 2L + meanwhile.name().hashCode());
                kiosk.starts();
                printer.isMended();
                kiosk.tells();
            }
            kiosk.close();
        }

        private static void dies(ScriptedKiosk kiosk, String letter) {
            try {
                kiosk.hangsOver(letter);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// A store of the version before, with a letter that was under way and one the village has not heard of.
    private static final class VersionBefore implements Workflow {
        @Override
        public String name() {
            return "version-before";
        }

        @Override
        public void run(Path state, World world) {
            for (var letter : List.of("told-later", "under-way")) {
                var grant = "grant-" + world.village().grants().size();
                world.happens("asked " + ScriptedKiosk.NAME + " " + letter);
                world.happens("fetched " + grant);
                world.happens("sent anj-" + letter + " " + letter + " 2");
                world.happens("side anj-" + letter);
                world.happens("side anj-" + letter);
            }
            EarlierStore.write(state);
            world.happens(Recording.READY);
            try (var kiosk = new ScriptedKiosk(state, world, new ScriptedPrinter(world), 1)) {
                kiosk.starts();
                kiosk.tells();
                kiosk.minutePasses();
            }
        }
    }

    /// So much is written that the log is carried over into the database in the middle of a day.
    private static final class ManyPages implements Workflow {
        private static final int BIG = 12;
        private static final int SMALL = 12;

        @Override
        public String name() {
            return "many-pages";
        }

        @Override
        public void run(Path state, World world) {
            try (var kiosk = new ScriptedKiosk(state, world, new ScriptedPrinter(world), 1)) {
                kiosk.starts();
                for (var round = 0; round < BIG; round++) {
                    kiosk.keepsCatalogue(300);
                }
                world.happens(Recording.READY);
                for (var round = 0; round < SMALL; round++) {
                    kiosk.keepsCatalogue(16);
                    kiosk.collects("round-" + round, Course.FINE);
                }
                kiosk.tells();
            }
        }
    }

    private static final class SendsBeforeTheRow implements Workflow {
        @Override
        public String name() {
            return "sends-before-the-row";
        }

        @Override
        public void run(Path state, World world) {
            try (var kiosk = new ScriptedKiosk(state, world, new ScriptedPrinter(world), 1)) {
                kiosk.starts();
                world.happens(Recording.READY);
                kiosk.collectsCarelessly("letter-1");
                kiosk.collectsCarelessly("letter-2");
            }
        }
    }
}
