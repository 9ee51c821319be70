package id.desa.anjungan.kiosk.info;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.JenisSurat;
import id.desa.anjungan.kiosk.village.Dated;
import java.time.Instant;

public sealed interface InfoState {
    record Looking(int call, Instant since) implements InfoState {}

    /// Neither the village nor the kiosk has a list.
    record Nothing() implements InfoState {}

    record Listing(Dated<Catalogue> list, int page) implements InfoState {}

    record Reading(Listing from, JenisSurat jenis, int page) implements InfoState {}

    /// Back where it was begun.
    record Left() implements InfoState {}
}
