package id.desa.anjungan.kiosk.info;

import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.kiosk.village.Dated;
import java.util.Optional;

public sealed interface InfoEvent {
    record Pressed(String action) implements InfoEvent {}

    record ListCame(int call, Optional<Dated<Catalogue>> list) implements InfoEvent {}
}
