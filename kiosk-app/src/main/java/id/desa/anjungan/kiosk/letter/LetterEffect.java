package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.RequestReceived;
import java.time.Instant;
import java.util.UUID;

public sealed interface LetterEffect {
    int call();

    record LoadCatalogue(int call) implements LetterEffect {}

    record LoadHousehold(int call) implements LetterEffect {}

    record LoadPreview(int call, NewRequest request) implements LetterEffect {}

    record Send(int call, UUID idempotencyKey, NewRequest request) implements LetterEffect {}

    record PrintSlip(int call, RequestReceived received, Instant at) implements LetterEffect {}
}
