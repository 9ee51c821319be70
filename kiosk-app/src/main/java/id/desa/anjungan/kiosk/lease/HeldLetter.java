package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.backend.api.PrintGrant;
import id.desa.anjungan.backend.api.Words;

/// A letter on the shelf, as far as a screen may show it: nothing of its resident.
public record HeldLetter(PrintGrant grant, String registration, Words name) {}
