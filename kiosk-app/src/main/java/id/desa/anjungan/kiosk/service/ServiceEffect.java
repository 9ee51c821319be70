package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.service.bench.Instrument;
import id.desa.anjungan.kiosk.service.bench.Tested;
import id.desa.anjungan.kiosk.service.door.Entry;
import id.desa.anjungan.kiosk.service.door.Proof;
import id.desa.anjungan.kiosk.service.glass.GlassSetting;
import id.desa.anjungan.kiosk.service.network.WifiCode;
import id.desa.anjungan.kiosk.service.power.PowerKind;
import id.desa.anjungan.provisioning.check.TestResult;

/// What service mode wants done outside.
public sealed interface ServiceEffect {
    /// Is the door open to everybody, as where no kiosk is enrolled yet?
    record Knock(int call) implements ServiceEffect {}

    record Check(int call, Proof proof) implements ServiceEffect {}

    record Look() implements ServiceEffect {}

    record Try(int call, Instrument instrument) implements ServiceEffect {}

    /// On the disk, for the next visit: this one knows it already.
    record KeepResult(Entry entry, TestResult result) implements ServiceEffect {}

    /// Sets picture and touch for now; a restart knows nothing of it.
    record SetGlass(int call, GlassSetting wanted) implements ServiceEffect {}

    /// Writes down what somebody has confirmed.
    record KeepGlass(int call, Entry entry, GlassSetting kept) implements ServiceEffect {}

    record Measure(int call) implements ServiceEffect {}

    record LookForWifi(int call) implements ServiceEffect {}

    record Join(int call, Entry entry, WifiCode wifi) implements ServiceEffect {}

    /// @param tested of this visit, which the disk may not know yet
    record Report(int call, Entry entry, Tested tested) implements ServiceEffect {}

    record BeginBurnIn(Entry entry) implements ServiceEffect {}

    record StopBurnIn(Entry entry) implements ServiceEffect {}

    record Power(int call, Entry entry, PowerKind kind) implements ServiceEffect {}

    /// Whoever was inside has gone.
    record Leave(Entry entry) implements ServiceEffect {}
}
