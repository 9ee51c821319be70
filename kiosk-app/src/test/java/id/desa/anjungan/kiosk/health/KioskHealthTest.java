package id.desa.anjungan.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.OfflineCause;
import id.desa.anjungan.device.PeripheralStatus;
import id.desa.anjungan.device.PrinterReason;
import id.desa.anjungan.device.PrinterStatus;
import id.desa.anjungan.device.power.PowerReading;
import id.desa.anjungan.device.supervision.DeviceChange;
import id.desa.anjungan.kiosk.village.Answer.Fault;
import id.desa.anjungan.kiosk.village.CallTime;
import id.desa.anjungan.kiosk.village.LinkState;
import id.desa.anjungan.provisioning.devices.DeviceNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class KioskHealthTest {
    private final List<String> back = new ArrayList<>();
    private long now;
    private final KioskHealth health = new KioskHealth(Set.of(), () -> now);

    private void saw(String device, DeviceStatus status) {
        health.saw(new DeviceChange(device, status));
    }

    @Test
    void servesWhileTheLinkAndThePrinterAreThere() {
        health.heard(Optional.empty());
        saw(DeviceNames.LETTERS, new PrinterStatus.Silent());
        saw(DeviceNames.SLIPS, new PrinterStatus.Ready());
        assertThat(health.readiness()).isEqualTo(new Readiness(Set.of()));
        assertThat(health.readiness().canServe()).isTrue();
    }

    @Test
    void saysWhyItCannotServe() {
        health.heard(Optional.of(Fault.TOO_SLOW));
        saw(DeviceNames.LETTERS, new PrinterStatus.Stopped(PrinterReason.MEDIA_EMPTY));
        saw(DeviceNames.SLIPS, new PrinterStatus.Offline("cable"));
        assertThat(health.readiness().canServe()).isFalse();
        assertThat(health.readiness()).hasToString("P10 P20 V10");
    }

    @Test
    void saysThatTheLineIsSlowAndServesLettersOverIt() {
        var links = new ArrayList<LinkState>();
        health.onLink(links::add);
        for (var i = 0; i < 3; i++) {
            health.took(new CallTime(true, Duration.ofSeconds(2), 300, Duration.ZERO));
            health.heard(Optional.empty());
        }
        assertThat(health.readiness()).hasToString("V11");
        assertThat(health.readiness().canServe()).isTrue();
        health.heard(Optional.of(Fault.LINK_DOWN));
        assertThat(health.readiness()).hasToString("V10");
        health.heard(Optional.empty());
        assertThat(links).containsExactly(LinkState.GOOD, LinkState.SLOW, LinkState.DOWN, LinkState.GOOD);
        assertThat(health.readiness()).hasToString("");
    }

    @Test
    void saysWhySomebodyElseAnswersInTheVillagesPlace() {
        health.heard(Optional.of(Fault.PORTAL));
        assertThat(health.readiness()).hasToString("V10 V12");
        health.heard(Optional.of(Fault.UNTRUSTED));
        assertThat(health.readiness()).hasToString("V10 V13");
        health.heard(Optional.of(Fault.CERTIFICATE_DATE));
        assertThat(health.readiness()).hasToString("V10 V14");
        health.heard(Optional.empty());
        assertThat(health.readiness()).hasToString("");
    }

    @Test
    void servesLettersWithoutSlips() {
        saw(DeviceNames.LETTERS, new PrinterStatus.Ready());
        saw(DeviceNames.SLIPS, new PrinterStatus.Offline("cable"));
        assertThat(health.readiness().canServe()).isTrue();
    }

    @Test
    void servesWithoutAScannerOrACardReaderAndSaysSo() {
        saw(DeviceNames.SCANNER, new PeripheralStatus.Offline(OfflineCause.UNPLUGGED, "pulled"));
        saw(DeviceNames.CARDS, new PeripheralStatus.Offline(OfflineCause.NO_SERVICE, "pcscd"));
        assertThat(health.readiness().canServe()).isTrue();
        assertThat(health.readiness()).hasToString("D10 D20");
        saw(DeviceNames.SCANNER, new PeripheralStatus.Ready());
        assertThat(health.readiness()).hasToString("D20");
    }

    @Test
    void blamesThePowerSupplyAndNotThePrinterWhileTheBoardGetsTooLittle() {
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        var log = (Logger) LoggerFactory.getLogger(KioskHealth.class);
        var level = log.getLevel();
        log.setLevel(Level.INFO);
        log.addAppender(said);
        try {
            health.power(new PowerReading.LowNow());
            saw(DeviceNames.SLIPS, new PrinterStatus.Offline(OfflineCause.UNPLUGGED, "errno 19"));
            assertThat(health.readiness()).hasToString("E10 P20");
            health.power(new PowerReading.WasLow());
            assertThat(health.readiness()).as("devices feel a dip for a while").hasToString("E10 P20");
            now += Duration.ofSeconds(11).toNanos();
            health.power(new PowerReading.WasLow());
            assertThat(health.readiness()).hasToString("P20");
        } finally {
            log.detachAppender(said);
            log.setLevel(level);
        }
        assertThat(said.list)
                .filteredOn(event -> event.getKeyValuePairs().toString().contains("device-changed"))
                .singleElement()
                .satisfies(
                        event -> assertThat(event.getKeyValuePairs().toString()).contains("TECHNICIAN"));
    }

    @Test
    void seesADipBetweenTwoReadings() {
        health.power(new PowerReading.Fine());
        health.power(new PowerReading.WasLow());
        assertThat(health.readiness()).hasToString("E10");
    }

    @Test
    void tellsWhoeverListensThatSomethingElseStands() {
        var told = new ArrayList<String>();
        health.onChange(readiness -> told.add(readiness + " " + readiness.canServe()));
        health.heard(Optional.of(Fault.LINK_DOWN));
        health.heard(Optional.of(Fault.LINK_DOWN));
        health.heard(Optional.empty());
        assertThat(told).containsExactly("V10 false", " true");
    }

    @Test
    void saysOnceThatTheLinkIsBack() {
        health.onLinkBack(() -> back.add("back"));
        health.heard(Optional.of(Fault.LINK_DOWN));
        health.heard(Optional.of(Fault.LINK_DOWN));
        health.heard(Optional.empty());
        health.heard(Optional.empty());
        assertThat(back).hasSize(1);
    }

    @Test
    void aVillageThatAnswersNonsenseIsStillThere() {
        health.heard(Optional.of(Fault.SERVER_ERROR));
        assertThat(health.readiness().canServe()).isTrue();
    }

    @Test
    void anEarlierConfigIsSaidAndServes() {
        var earlier = new KioskHealth(Set.of(HealthCode.CONFIG_EARLIER));
        assertThat(earlier.readiness()).hasToString("K11");
        assertThat(earlier.readiness().canServe()).isTrue();
    }
}
