package id.desa.anjungan.village.kiosk;

import id.desa.anjungan.config.ConfigProblem;

/// What is wrong with settings that an admin wrote for kiosks.
public sealed interface WrittenProblem {
    /// In which it is, such as `all.toml`; or the folder of them.
    String file();

    /// In the program's own words, for a technician.
    String told();

    /// A kiosk would not take it either.
    record Config(ConfigProblem problem) implements WrittenProblem {
        @Override
        public String file() {
            return problem.file();
        }

        @Override
        public String told() {
            return problem.told();
        }
    }

    /// What the village itself says of each kiosk.
    record VillagesOwn(String file, int line, String key) implements WrittenProblem {
        @Override
        public String told() {
            return file + ":" + line + ": " + key + ": is what the village itself says; leave it out";
        }
    }

    /// Written so that there is no room for what the village adds.
    record NoRoom(String file) implements WrittenProblem {
        @Override
        public String told() {
            return file + ": writes [village] or [kiosk] in a way that leaves no room for what the village adds;"
                    + " write [village] on a line of its own, and its keys below";
        }
    }

    /// The file as a whole, and no line of it.
    record WholeFile(String file, Flaw flaw) implements WrittenProblem {
        @Override
        public String told() {
            return file + ": " + flaw.told;
        }
    }

    enum Flaw {
        TOO_LONG("is too long; write less"),
        NOT_TEXT("is not text; write it as UTF-8"),
        UNREADABLE("cannot be read; make it a file that the user anjungan-village may read");

        private final String told;

        Flaw(String told) {
            this.told = told;
        }
    }
}
