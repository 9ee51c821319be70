package id.desa.anjungan.kiosk.settings;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.fleet.Heartbeat;
import id.desa.anjungan.config.SettingsFolder;
import id.desa.anjungan.kiosk.village.FleetBackend;
import id.desa.anjungan.provisioning.ProgramVersion;
import id.desa.anjungan.provisioning.update.UpdateState;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells the village which program and settings this kiosk runs with, and that an update was taken back. What is not
/// heard now is told the next time.
public final class Heartbeats {
    private final FleetBackend fleet;
    private final SettingsFolder folder;
    private final Supplier<UpdateState> update;

    /// @param update how the last update went, as the root helper wrote it down
    public Heartbeats(FleetBackend fleet, SettingsFolder folder, Supplier<UpdateState> update) {
        this.fleet = fleet;
        this.folder = folder;
        this.update = update;
    }

    /// Waits for the disk and the village; any background thread.
    public void tell() {
        var _ = fleet.heartbeat(new Heartbeat(ProgramVersion.text(), settings(), update(update.get())));
    }

    private long settings() {
        try {
            return folder.version();
        } catch (IOException unreadable) {
            return 0; // told apart by its own condition
        }
    }

    private static Heartbeat.@Nullable Update update(UpdateState state) {
        return state.result().isEmpty()
                ? null
                : new Heartbeat.Update(
                        word(state.result(), Heartbeat.Result.class),
                        state.from(),
                        state.to(),
                        state.why().isEmpty() ? null : word(state.why(), Heartbeat.Why.class),
                        state.at().orElse(null));
    }

    /// The helper says the words of the contract.
    private static <W> W word(String said, Class<W> words) {
        return ContractJson.mapper().convertValue(said, words);
    }
}
