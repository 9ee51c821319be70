package id.desa.anjungan.kiosk.service.bench;

import id.desa.anjungan.provisioning.check.DeviceTest;
import id.desa.anjungan.provisioning.check.TestResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What came of the tests of this visit. The screen goes by it and the report is made of it, however long the disk
/// takes to keep the same, or whether it does at all.
public record Tested(Map<DeviceTest, TestResult> results) {
    public static final Tested NOTHING = new Tested(Map.of());

    public Tested {
        results = Map.copyOf(results);
    }

    public Tested and(TestResult result) {
        var more = new EnumMap<DeviceTest, TestResult>(DeviceTest.class);
        more.putAll(results);
        more.put(result.test(), result);
        return new Tested(more);
    }

    /// These lines with what they do not know yet; a newer result, such as a shell's, stays.
    public List<DeviceLine> over(List<DeviceLine> lines) {
        return lines.stream().map(this::over).toList();
    }

    private DeviceLine over(DeviceLine line) {
        var mine = results.get(line.instrument().test());
        return mine == null
                        || line.last()
                                .filter(kept -> kept.at().isAfter(mine.at()))
                                .isPresent()
                ? line
                : line.tested(mine);
    }
}
