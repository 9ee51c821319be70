package id.desa.anjungan.bench;

import id.desa.anjungan.device.peer.VirtualLaser;

/// The phases of one letter, in milliseconds.
record PrintTimes(String way, double look, double send, double spool, double engine, double confirm) {
    private static final double MILLION = 1e6;

    static PrintTimes of(PrintRounds.Letter letter, VirtualLaser.EngineTime engine) {
        return new PrintTimes(
                letter.way(),
                (letter.looked() - letter.called()) / MILLION,
                (letter.sent() - letter.looked()) / MILLION,
                (engine.begun() - letter.sent()) / MILLION,
                (engine.ended() - engine.begun()) / MILLION,
                (letter.ended() - engine.ended()) / MILLION);
    }

    double software() {
        return look + send + spool + confirm;
    }
}
