package id.desa.anjungan.village.web;

import java.util.ArrayList;
import java.util.List;

/// Reasons an officer can tick, so that most need no typing. What is missing comes from the letter's own requirements.
final class Reasons {
    private static final String BRING = "Mohon bawa: ";

    private Reasons() {}

    static List<String> toGiveBack(List<String> syarat) {
        var choices = new ArrayList<String>();
        syarat.forEach(one -> choices.add(BRING + one));
        choices.add("Keperluan surat belum jelas");
        choices.add("Ada isian yang perlu diperbaiki");
        return choices;
    }

    static List<String> toReject() {
        return List.of(
                "Syarat menurut aturan tidak terpenuhi",
                "Surat ini bukan wewenang desa",
                "Permohonan yang sama sudah pernah dibuat");
    }

    static List<String> toRevoke() {
        return List.of("Ada data yang keliru", "Atas permintaan pemegang surat", "Surat digunakan tidak semestinya");
    }

    /// Ticked choices and typed words as the one sentence the resident reads.
    static String of(Form form) {
        var parts = new ArrayList<>(form.texts("pilihan"));
        var typed = form.text("alasan").strip();
        if (!typed.isEmpty()) {
            parts.add(typed);
        }
        return String.join("; ", parts).replace("; " + BRING, ", ");
    }
}
