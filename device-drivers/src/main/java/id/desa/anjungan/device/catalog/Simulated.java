package id.desa.anjungan.device.catalog;

import id.desa.anjungan.device.sim.Fault;
import id.desa.anjungan.device.sim.FaultScript;
import id.desa.anjungan.device.sim.SimulatedPace;
import java.util.Map;

/// The options of simulated devices: `pace` of those that move paper, `script` of what happens to them.
final class Simulated {
    private static final Map<String, SimulatedPace> PACES =
            Map.of("lifelike", SimulatedPace.LIFELIKE, "instant", SimulatedPace.INSTANT);
    private static final Option SCRIPT = new Option(
            text -> FaultScript.read(text) instanceof FaultScript.Good,
            "such as media-empty+after+2+sides or gone+at+5s+for+2s, steps apart by ;");

    static final Map<String, Option> PRINTER = Map.of("pace", Option.oneOf(PACES.keySet()), "script", SCRIPT);
    /// They have no paper, and nobody waits for them.
    static final Map<String, Option> PERIPHERAL = Map.of(
            "script",
            new Option(
                    text -> FaultScript.read(text) instanceof FaultScript.Good(var script)
                            && script.steps().stream().allMatch(step -> step.fault() instanceof Fault.Gone),
                    "such as gone+after+3+scans+for+2s or gone+at+5s, steps apart by ;"));

    private Simulated() {}

    static SimulatedPace pace(DeviceUri uri) {
        return PACES.getOrDefault(uri.option("pace", "lifelike"), SimulatedPace.LIFELIKE);
    }

    static FaultScript script(DeviceUri uri) {
        return FaultScript.read(uri.option("script", "")) instanceof FaultScript.Good(var script)
                ? script
                : FaultScript.NONE;
    }
}
