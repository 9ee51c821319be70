package id.desa.anjungan.kiosk.health;

import id.desa.anjungan.device.DeviceStatus;
import id.desa.anjungan.device.Mender;
import id.desa.anjungan.device.power.PowerReading;
import id.desa.anjungan.device.supervision.DeviceChange;
import id.desa.anjungan.kiosk.log.KioskEvent;
import id.desa.anjungan.kiosk.village.Answer;
import id.desa.anjungan.kiosk.village.CallTime;
import id.desa.anjungan.kiosk.village.LinkListener;
import id.desa.anjungan.kiosk.village.LinkMeter;
import id.desa.anjungan.kiosk.village.LinkState;
import id.desa.anjungan.provisioning.devices.DeviceNames;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gathers what is heard of the link and of the devices, and says so when something changed. Any thread.
public final class KioskHealth implements LinkListener {
    private static final Logger LOG = LoggerFactory.getLogger(KioskHealth.class);

    private static final Duration AFTER_A_DIP = Duration.ofSeconds(10);
    private static final Map<Answer.Fault, HealthCode> CAUSES = Map.of(
            Answer.Fault.PORTAL, HealthCode.LINK_PORTAL,
            Answer.Fault.UNTRUSTED, HealthCode.LINK_UNTRUSTED,
            Answer.Fault.CERTIFICATE_DATE, HealthCode.CERTIFICATE_DATE);
    private static final String TECHNICIAN = Mender.TECHNICIAN.name();

    private final ReentrantLock looking = new ReentrantLock();
    private final Set<HealthCode> standing;
    private final List<Runnable> linkBack = new CopyOnWriteArrayList<>();
    private final List<Consumer<Readiness>> changes = new CopyOnWriteArrayList<>();
    private final List<Consumer<LinkState>> links = new CopyOnWriteArrayList<>();
    private final LongSupplier nanoTime;
    private final LinkMeter meter = new LinkMeter();
    private PowerReading lastPower = new PowerReading.NotTold();
    private OptionalLong lowAt = OptionalLong.empty();
    private OptionalLong contactAt = OptionalLong.empty();

    /// @param fromTheStart what stands as long as this kiosk runs
    public KioskHealth(Set<HealthCode> fromTheStart) {
        this(fromTheStart, System::nanoTime);
    }

    KioskHealth(Set<HealthCode> fromTheStart, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.standing = EnumSet.noneOf(HealthCode.class);
        this.standing.addAll(fromTheStart);
    }

    /// @param listener called when the village answers again; must return at once
    public void onLinkBack(Runnable listener) {
        linkBack.add(listener);
    }

    /// @param listener called when another reason stands; must return at once
    public void onChange(Consumer<Readiness> listener) {
        changes.add(listener);
    }

    public Readiness readiness() {
        looking.lock();
        try {
            return new Readiness(standing);
        } finally {
            looking.unlock();
        }
    }

    /// @param listener called when the line has become good, slow or down; must return at once
    public void onLink(Consumer<LinkState> listener) {
        links.add(listener);
    }

    @Override
    public void took(CallTime time) {
        linkIs(meter -> meter.took(time));
    }

    @Override
    public void heard(Optional<Answer.Fault> fault) {
        var lost = fault.filter(Answer.Fault::isOfTheLink);
        if (lost.isEmpty()) {
            contact();
        }
        linkIs(meter -> lost.isPresent() ? meter.lost() : meter.answered());
        CAUSES.forEach((cause, code) -> set(code, lost.filter(cause::equals).isPresent()));
        if (!set(HealthCode.LINK_DOWN, lost.isPresent())) {
            return;
        }
        lost.ifPresentOrElse(
                what -> KioskEvent.LINK_DOWN.on(LOG).addKeyValue("fault", what).log(), () -> {
                    KioskEvent.LINK_UP.on(LOG).log();
                    linkBack.forEach(Runnable::run);
                });
    }

    private void contact() {
        looking.lock();
        try {
            contactAt = OptionalLong.of(nanoTime.getAsLong());
        } finally {
            looking.unlock();
        }
    }

    private void linkIs(Function<LinkMeter, LinkState> step) {
        LinkState before;
        LinkState after;
        looking.lock();
        try {
            before = meter.state();
            after = step.apply(meter);
        } finally {
            looking.unlock();
        }
        if (before == after) {
            return;
        }
        if (set(HealthCode.LINK_SLOW, after == LinkState.SLOW) && after != LinkState.DOWN) {
            KioskEvent.LINK_SPEED
                    .on(LOG)
                    .addKeyValue("slow", after == LinkState.SLOW)
                    .log();
        }
        links.forEach(listener -> listener.accept(after));
    }

    /// @param agrees whether the machine's clock is the village's
    public void clock(boolean agrees) {
        set(HealthCode.CLOCK_WRONG, !agrees);
    }

    /// @param here,there whether the kiosk's setting and the village speak of a demo
    public void heardOf(boolean here, boolean there) {
        var disagrees = here != there;
        if (set(HealthCode.DEMO_DISAGREES, disagrees) && disagrees) {
            KioskEvent.DEMO_DISAGREES
                    .on(LOG)
                    .addKeyValue("kiosk-demo", here)
                    .addKeyValue("village-demo", there)
                    .log();
        }
    }

    /// @param lasts whether what is written stays: without that no letter is printed
    public void storeIs(boolean lasts) {
        set(HealthCode.STORE_BROKEN, !lasts);
    }

    /// Whether somebody meddled with the record of who did what here.
    public void audit(boolean broken) {
        var _ = set(HealthCode.AUDIT_BROKEN, broken);
    }

    /// Whether somebody keeps it closed for a while.
    public void held(boolean held) {
        if (set(HealthCode.HELD, held)) {
            KioskEvent.KIOSK_HELD.on(LOG).addKeyValue("held", held).log();
        }
    }

    /// Since the village last answered anything.
    public Optional<Duration> sinceContact() {
        looking.lock();
        try {
            return contactAt.isPresent()
                    ? Optional.of(Duration.ofNanos(nanoTime.getAsLong() - contactAt.getAsLong()))
                    : Optional.empty();
        } finally {
            looking.unlock();
        }
    }

    /// @return whether that is news
    public boolean backupIsOld(boolean old) {
        return set(HealthCode.BACKUP_OLD, old);
    }

    public void outboxNeedsSomebody(boolean needs) {
        var _ = set(HealthCode.OUTBOX_FULL, needs);
    }

    /// A device says something new of itself.
    public void saw(DeviceChange change) {
        var status = change.status();
        KioskEvent.DEVICE_CHANGED
                .on(LOG)
                .addKeyValue("device", change.device())
                .addKeyValue("status", status.keywords())
                .addKeyValue(
                        "mender", readiness().codes().contains(HealthCode.POWER_LOW) ? TECHNICIAN : menders(status))
                .log();
        codeOf(change.device()).ifPresent(code -> set(code, !status.works()));
    }

    /// What fails while the board gets too little, or has just got too little, is not the fault of the device that
    /// fails.
    public void power(PowerReading reading) {
        var low = isLow(reading);
        if (set(HealthCode.POWER_LOW, low)) {
            KioskEvent.POWER_CHANGED.on(LOG).addKeyValue("low", low).log();
        }
    }

    /// A dip between two readings shows in the second; devices feel it for a while.
    private boolean isLow(PowerReading reading) {
        looking.lock();
        try {
            var dipped = reading instanceof PowerReading.LowNow
                    || (reading instanceof PowerReading.WasLow && lastPower instanceof PowerReading.Fine);
            lastPower = reading;
            if (dipped) {
                lowAt = OptionalLong.of(nanoTime.getAsLong());
            }
            return lowAt.isPresent() && nanoTime.getAsLong() - lowAt.getAsLong() < AFTER_A_DIP.toNanos();
        } finally {
            looking.unlock();
        }
    }

    private static Optional<HealthCode> codeOf(String device) {
        return switch (device) {
            case DeviceNames.LETTERS -> Optional.of(HealthCode.LETTER_PRINTER);
            case DeviceNames.SLIPS -> Optional.of(HealthCode.SLIP_PRINTER);
            case DeviceNames.SCANNER -> Optional.of(HealthCode.SCANNER);
            case DeviceNames.CARDS -> Optional.of(HealthCode.CARD_READER);
            case DeviceNames.PANEL -> Optional.of(HealthCode.PANEL);
            case DeviceNames.SPEAKER -> Optional.of(HealthCode.SPEAKER);
            default -> Optional.empty();
        };
    }

    private static String menders(DeviceStatus status) {
        return status.menders().stream().map(Mender::name).sorted().collect(Collectors.joining(" "));
    }

    /// @return whether that is news
    private boolean set(HealthCode code, boolean stands) {
        looking.lock();
        try {
            if (stands ? !standing.add(code) : !standing.remove(code)) {
                return false;
            }
        } finally {
            looking.unlock();
        }
        var now = readiness();
        KioskEvent.READINESS_CHANGED
                .on(LOG)
                .addKeyValue("ready", now.canServe())
                .addKeyValue("codes", now)
                .log();
        changes.forEach(listener -> listener.accept(now));
        return true;
    }
}
