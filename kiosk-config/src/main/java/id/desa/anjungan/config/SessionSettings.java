package id.desa.anjungan.config;

import java.time.Duration;

/// When a session that nobody touches ends.
///
/// @param idleWarning after this long without a touch the resident is asked
/// @param idleEnd this long after the question everything is wiped
public record SessionSettings(Duration idleWarning, Duration idleEnd) {
    static SessionSettings read(Section session) {
        return new SessionSettings(
                session.defaulted(
                        "idle-warning",
                        Kinds.duration("10s", "10m"),
                        "45s",
                        "Time without a touch until the kiosk asks whether anybody is there"),
                session.defaulted(
                        "idle-end",
                        Kinds.duration("20s", "5m"),
                        "20s",
                        "Time from that question until the session ends and is wiped"));
    }
}
