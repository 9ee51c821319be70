package id.desa.anjungan.provisioning.backup;

import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which of the old ones go: kept are the newest of each of the last seven days that have one, and of the last four
/// weeks that have one. The newest of all is always among them.
final class Thinning {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;

    private Thinning() {}

    static List<BackupName> old(Collection<BackupName> all) {
        var kept = new HashSet<BackupName>();
        kept.addAll(newest(all, name -> name.at().atOffset(ZoneOffset.UTC).toLocalDate(), DAYS));
        kept.addAll(newest(all, Thinning::week, WEEKS));
        return all.stream().filter(name -> !kept.contains(name)).toList();
    }

    private static String week(BackupName name) {
        var day = name.at().atOffset(ZoneOffset.UTC).toLocalDate();
        return day.get(IsoFields.WEEK_BASED_YEAR) + "/" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static Set<BackupName> newest(Collection<BackupName> all, Function<BackupName, Object> span, int most) {
        var spans = new HashSet<Object>();
        var kept = new HashSet<BackupName>();
        for (var name : all.stream()
                .sorted(Comparator.comparing(BackupName::at).reversed())
                .toList()) {
            if (spans.size() < most && spans.add(span.apply(name))) {
                kept.add(name);
            }
        }
        return kept;
    }
}
