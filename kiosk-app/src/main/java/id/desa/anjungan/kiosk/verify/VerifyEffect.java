package id.desa.anjungan.kiosk.verify;

public record VerifyEffect(int call, LetterCode code) {}
