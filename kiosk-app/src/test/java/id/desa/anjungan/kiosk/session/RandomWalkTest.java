package id.desa.anjungan.kiosk.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.desa.anjungan.device.PrintOutcome;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.kiosk.village.Answer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Hands that know nothing, with a village and printers that come and go.
class RandomWalkTest {
    private static final int STEPS = 3_000;
    private static final List<Answer.Fault> FAULTS = List.of(Answer.Fault.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 20261121, 42, 9901})
    void neverStrandsAnybody(long seed) {
        var chance = new Random(seed);
        var visitor = new Visitor();
        for (var step = 0; step < STEPS; step++) {
            disturb(visitor, chance);
            move(visitor, chance);
            var offered = visitor.screen().focusOrder();
            assertThat(offered.isEmpty() && !visitor.screen().name().equals("closed"))
                    .as("step %s of %s: %s", step, seed, visitor.screen().name())
                    .isFalse();
        }
        visitor.settle()
                .dispatch(new Event.Opened())
                .seconds(200)
                .settle()
                .seconds(200)
                .settle();
        assertThat(visitor.screen().name()).isIn("attract", "closed");
    }

    private static void move(Visitor visitor, Random chance) {
        switch (chance.nextInt(12)) {
            case 0 -> visitor.seconds(chance.nextInt(30));
            case 1 -> visitor.dispatch(new Event.Scanned(chance.nextBoolean() ? FakeVillage.SLIP : "junk"));
            case 2 -> visitor.dispatch(new Event.CardLaid());
            case 3 -> visitor.settle();
            case 4 -> {
                if (chance.nextInt(40) == 0) {
                    visitor.dispatch(new Event.Closed("K-1")).seconds(2).dispatch(new Event.Opened());
                }
            }
            case 5 -> shortCut(visitor);
            default -> {
                var offered = visitor.screen().focusOrder();
                if (!offered.isEmpty()) {
                    visitor.dispatch(new Event.Pressed(
                            offered.get(chance.nextInt(offered.size())).id()));
                }
            }
        }
    }

    /// Sixteen right digits would never come up by chance.
    private static void shortCut(Visitor visitor) {
        var typed = switch (visitor.screen().name()) {
            case "signin.nik" -> FakeVillage.NIK.digits();
            case "signin.pin" -> FakeVillage.PIN.digits();
            case "letter.ask.text" -> "warung";
            default -> "";
        };
        typed.chars().forEach(c -> visitor.dispatch(new Event.Pressed("key." + (char) c)));
    }

    private static void disturb(Visitor visitor, Random chance) {
        switch (chance.nextInt(60)) {
            case 0 -> visitor.village.fault = FAULTS.get(chance.nextInt(FAULTS.size()));
            case 1, 2, 3 -> visitor.village.fault = null;
            case 4 ->
                visitor.letterPrinterIs(new PrinterStatus.Stopped(
                        chance.nextBoolean() ? PrinterReason.MEDIA_JAM : PrinterReason.COVER_OPEN));
            case 5, 6 -> visitor.letterPrinterIs(new PrinterStatus.Ready());
            case 11 -> visitor.dispatch(new Event.CallButton());
            case 7 -> visitor.printers.outcome = new PrintOutcome.Uncertain(new PrinterStatus.Offline("gone"));
            case 8 ->
                visitor.printers.outcome =
                        new PrintOutcome.NotPrinted(new PrinterStatus.Stopped(PrinterReason.MEDIA_JAM));
            case 9, 10 -> visitor.printers.outcome = new PrintOutcome.Printed(PrintOutcome.Evidence.COUNTER);
            default -> {}
        }
    }
}
