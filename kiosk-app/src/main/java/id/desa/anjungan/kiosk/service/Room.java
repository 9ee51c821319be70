package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.service.bench.BenchState;
import id.desa.anjungan.kiosk.service.glass.GlassState;
import id.desa.anjungan.kiosk.service.network.NetworkState;
import id.desa.anjungan.kiosk.service.power.PowerState;
import id.desa.anjungan.kiosk.service.report.ReportState;

/// Where in service mode somebody is.
public sealed interface Room {
    record Menu(int page) implements Room {}

    record Devices(int page) implements Room {}

    record Testing(BenchState test) implements Room {}

    record Glass(GlassState glass) implements Room {}

    record Network(NetworkState network) implements Room {}

    record Reporting(ReportState report) implements Room {}

    /// @param stopping whether asked if a running trial is to end
    record BurningIn(boolean stopping) implements Room {}

    record Power(PowerState power) implements Room {}

    default boolean busy() {
        return switch (this) {
            case Testing(var test) -> test instanceof BenchState.Running;
            case Glass(var glass) -> glass.busy();
            case Network(var network) -> network instanceof NetworkState.Joining;
            case Reporting(var report) -> report instanceof ReportState.Making;
            case Power(var power) -> power instanceof PowerState.Going;
            case Menu _, Devices _, BurningIn _ -> false;
        };
    }
}
