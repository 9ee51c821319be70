package id.desa.anjungan.village.register;

import id.desa.anjungan.backend.api.Nik;

/// Demo data and real people never meet in one register: province 99 exists in demos only.
public enum NikPolicy {
    DEMO,
    PRODUCTION;

    public static NikPolicy of(boolean demo) {
        return demo ? DEMO : PRODUCTION;
    }

    public boolean accepts(Nik nik) {
        return nik.isDemo() == (this == DEMO);
    }
}
