package id.desa.anjungan.bench.vm;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where the power goes: in what, and at which of its steps.
///
/// @param step as a person reads it
/// @param reached succeeds inside the guest from that step on
record Cut(Work work, String step, String reached) {
    /// What a kiosk's disk is changed by, besides its residents.
    enum Work {
        INSTALL(
                "the installer runs at this boot",
                "test -e /var/lib/anjungan-image/done && ! systemctl is-active -q anjungan-install",
                "dpkg-query -W -f '${db:Status-Abbrev}' anjungan-kiosk | grep -q '^ii ' && dpkg --verify anjungan-kiosk | grep -v ' c /' | wc -l | grep -qx 0"
                        + " && anjunganctl --version && echo installed"),
        UPDATE(
                "touch /run/anjungan-update-now; systemctl start anjungan-update",
                "grep -qx phase=idle /var/lib/anjungan-update/state && systemctl is-active -q anjungan-kiosk",
                "dpkg-query -W -f '${db:Status-Abbrev}${Version}\\n' anjungan-kiosk | grep '^ii ' && dpkg --verify anjungan-kiosk | grep -v ' c /' | wc -l | grep -qx 0"
                        + " && grep -h result /var/lib/anjungan-update/state"),
        APPLY(
                "anjunganctl config apply /root/new.jws",
                "systemctl is-active -q anjungan-kiosk && ! grep -q '^trial' /var/lib/anjungan/settings/bundles.toml 2>/dev/null",
                "anjunganctl config check >/dev/null && anjunganctl config explain --json | grep -A8 '\"screen.language\"' | grep '\"value\"'"),
        RESTORE(
                "systemctl stop anjungan-kiosk; anjunganctl restore /root/backup.anjungan --key /root/safe.json; systemctl start anjungan-kiosk",
                "systemctl is-active -q anjungan-kiosk",
                "sqlite3 /var/lib/anjungan/kiosk.db 'pragma integrity_check; select state from bench'");

        /// A line that begins it, and one that succeeds when whatever follows a boot has come to its end.
        private final String line;
        private final String settled;
        private final String judged;

        Work(String line, String settled, String judged) {
            this.line = line;
            this.settled = settled;
            this.judged = judged;
        }

        String line() {
            return line;
        }

        String settled() {
            return settled;
        }

        /// Says which of the two it is, and fails where it is neither.
        String judged() {
            return judged;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String UNPACKING =
            "ls /usr/lib/anjungan-kiosk/lib/*.dpkg-new /usr/lib/anjungan-kiosk/lib/*.jar 2>/dev/null | grep -q ";

    /// One after the other of each kind of work, so that a few cuts already meet all four.
    static List<Cut> all() {
        return Stream.of(
                        new Cut(
                                Work.UPDATE,
                                "noted, before dpkg",
                                "grep -q phase=installing /var/lib/anjungan-update/state"),
                        new Cut(Work.APPLY, "the command runs", "pgrep -f 'config apply' >/dev/null"),
                        new Cut(Work.RESTORE, "the command runs", "pgrep -f 'Anjunganctl restore' >/dev/null"),
                        new Cut(Work.INSTALL, "files on their way", UNPACKING + "dpkg-new"),
                        new Cut(Work.UPDATE, "files on their way", UNPACKING + "dpkg-new"),
                        new Cut(
                                Work.APPLY,
                                "the bundle lies there",
                                "ls /var/lib/anjungan/settings/bundle-2.jws* >/dev/null 2>&1"),
                        new Cut(
                                Work.RESTORE,
                                "written beside",
                                "find /var/lib -maxdepth 1 -name '*restoring*' | grep -q ."),
                        new Cut(
                                Work.INSTALL,
                                "unpacked",
                                "grep -qE '^Status: install ok (unpacked|half-configured)' /var/lib/dpkg/status"),
                        new Cut(
                                Work.UPDATE,
                                "unpacked",
                                "grep -qE '^Status: install ok (unpacked|half-configured)' /var/lib/dpkg/status"),
                        new Cut(Work.APPLY, "on trial", "grep -q '^trial' /var/lib/anjungan/settings/bundles.toml"),
                        new Cut(
                                Work.RESTORE,
                                "the kiosk's first start with it",
                                "sqlite3 -readonly /var/lib/anjungan/kiosk.db 'select state from bench' | grep -q backup"),
                        new Cut(Work.INSTALL, "set up", "test -e /var/lib/anjungan-image/done"),
                        new Cut(
                                Work.UPDATE,
                                "the new version proves itself",
                                "grep -q phase=proving /var/lib/anjungan-update/state"))
                .toList();
    }
}
