package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.NewRequest;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.backend.api.Words;
import java.time.Instant;
import java.util.UUID;

public sealed interface LetterEffect {
    int call();

    record LoadCatalogue(int call) implements LetterEffect {}

    record LoadHousehold(int call) implements LetterEffect {}

    record LoadPreview(int call, NewRequest request) implements LetterEffect {}

    record Send(int call, UUID idempotencyKey, NewRequest request) implements LetterEffect {}

    /// Keeps it until the village can be told.
    record Keep(int call, UUID idempotencyKey, Who who, NewRequest request, Words name) implements LetterEffect {}

    record PrintLateSlip(int call, LateReceipt receipt) implements LetterEffect {}

    record PrintSlip(int call, RequestReceived received, Instant at) implements LetterEffect {}
}
