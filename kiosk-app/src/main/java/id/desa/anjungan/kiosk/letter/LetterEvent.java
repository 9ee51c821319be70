package id.desa.anjungan.kiosk.letter;

import id.desa.anjungan.backend.api.Biodata;
import id.desa.anjungan.backend.api.Catalogue;
import id.desa.anjungan.backend.api.RequestReceived;
import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.kiosk.screen.Part.Picture;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.Optional;

public sealed interface LetterEvent {
    record Pressed(String action) implements LetterEvent {}

    record CatalogueCame(int call, Answer<Catalogue> answer) implements LetterEvent {}

    record HouseholdCame(int call, Answer<Biodata> answer) implements LetterEvent {}

    record PreviewCame(int call, Answer<Picture> answer) implements LetterEvent {}

    record Received(int call, Answer<RequestReceived> answer) implements LetterEvent {}

    /// @param receipt empty where it could not be kept
    record Kept(int call, Optional<LateReceipt> receipt) implements LetterEvent {}

    record SlipEnded(int call, PrintOutcome outcome) implements LetterEvent {}
}
