package id.desa.anjungan.kiosk.store;

import id.desa.anjungan.backend.api.ContractJson;
import id.desa.anjungan.backend.api.KioskAlert;
import java.sql.Connection;
import java.sql.SQLException;

/// What somebody at the village has to know of this kiosk. Nothing personal: a code, a kind and a count.
final class Alerts {
    private Alerts() {}

    /// Within the transaction of what happened. The same key twice is one alert.
    static void add(Connection connection, String key, String code, String kind, long count) throws SQLException {
        var body = ContractJson.mapper().writeValueAsString(new KioskAlert(code, kind, count));
        Outbox.add(connection, new Message(Lane.ALERT, OutboxRoom.ALERT, "alert/" + key, code + "/" + kind, body), 0);
    }
}
