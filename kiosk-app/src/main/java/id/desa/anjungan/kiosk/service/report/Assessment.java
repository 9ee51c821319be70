package id.desa.anjungan.kiosk.service.report;

import id.desa.anjungan.backend.api.fleet.ReadinessReport.Check;
import id.desa.anjungan.backend.api.fleet.ReadinessReport.Result;
import id.desa.anjungan.kiosk.service.bench.DeviceLine;
import id.desa.anjungan.kiosk.service.burnin.BurnInLog;
import id.desa.anjungan.kiosk.service.network.Quality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that was looked at for one report, in the order it is told in.
record Assessment(List<Examined> all) {
    Assessment {
        all = List.copyOf(all);
    }

    /// Of what is known here; a device that the settings do not name is left out.
    static Assessment of(List<DeviceLine> devices, Quality line, Optional<BurnInLog> burnIn) {
        var all = new ArrayList<Examined>();
        devices.stream().filter(DeviceLine::there).map(Examined.Device::new).forEach(all::add);
        all.add(new Examined.Network(line));
        burnIn.map(Examined.Trial::new).ifPresent(all::add);
        return new Assessment(all);
    }

    /// What the village is told.
    List<Check> checks() {
        return all.stream().map(Examined::check).toList();
    }

    /// What is broken weighs more than what nobody has tried. A trial of a day is for who wants one.
    Result verdict() {
        var results = all.stream()
                .filter(one -> one.result() != Result.NOT_TESTED || !(one instanceof Examined.Trial))
                .map(Examined::result)
                .toList();
        if (results.contains(Result.FAILED)) {
            return Result.FAILED;
        }
        return results.contains(Result.NOT_TESTED) ? Result.NOT_TESTED : Result.PASSED;
    }
}
