package id.desa.anjungan.kiosk.lease;

import id.desa.anjungan.kiosk.paper.PaperEffect;
import id.desa.anjungan.kiosk.signin.SlipCode;
import id.desa.anjungan.kiosk.signin.Typed;

public sealed interface LeaseEffect {
    record Find(int call, SlipCode slip) implements LeaseEffect {}

    record Open(int call, String grant, Typed code) implements LeaseEffect {}

    record Print(int call, HeldLetter letter) implements LeaseEffect {}

    record Paper(PaperEffect effect) implements LeaseEffect {}
}
