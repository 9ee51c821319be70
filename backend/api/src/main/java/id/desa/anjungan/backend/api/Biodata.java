package id.desa.anjungan.backend.api;

import java.util.List;

/// What the register knows of the signed-in resident, NIK and KK masked, and the household for picking a member.
public record Biodata(List<Row> rows, List<FamilyMember> household) {
    public Biodata {
        rows = List.copyOf(rows);
        household = List.copyOf(household);
    }

    public record Row(String key, Words label, String value) {}

    /// @param ref opaque, valid in this session only
    public record FamilyMember(String ref, String nama, String hubungan) {}

    @Override
    public String toString() {
        return "Biodata[masked]";
    }
}
