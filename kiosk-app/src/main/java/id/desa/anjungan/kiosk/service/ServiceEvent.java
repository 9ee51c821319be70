package id.desa.anjungan.kiosk.service;

import id.desa.anjungan.kiosk.service.bench.DeviceNews;
import id.desa.anjungan.kiosk.service.door.Answer;
import id.desa.anjungan.kiosk.service.network.JoinOutcome;
import id.desa.anjungan.kiosk.service.network.Quality;
import id.desa.anjungan.kiosk.service.network.WifiSeen;
import id.desa.anjungan.kiosk.service.report.ReportOutcome;
import id.desa.anjungan.provisioning.check.Finding;
import java.util.List;

/// What happens in service mode.
public sealed interface ServiceEvent {
    record Pressed(String action) implements ServiceEvent {}

    record Scanned(String text) implements ServiceEvent {
        @Override
        public String toString() {
            return "Scanned[masked]";
        }
    }

    /// A device tells of itself: a card, a switch, the kind of a code.
    record Noticed(DeviceNews news) implements ServiceEvent {}

    /// Whoever knocked was answered.
    record Answered(int call, Answer answer) implements ServiceEvent {}

    record Looked(Overview overview) implements ServiceEvent {}

    record Found(int call, Finding finding) implements ServiceEvent {}

    /// Picture and touch were set as asked, or could not be.
    record GlassIs(int call, boolean set) implements ServiceEvent {}

    record Measured(int call, Quality quality) implements ServiceEvent {}

    record WifiCame(int call, List<WifiSeen> seen) implements ServiceEvent {
        public WifiCame {
            seen = List.copyOf(seen);
        }
    }

    record Joined(int call, JoinOutcome outcome) implements ServiceEvent {}

    record Reported(int call, ReportOutcome outcome) implements ServiceEvent {}

    /// The machine would not go off, or the program not start anew.
    record StillOn(int call) implements ServiceEvent {}
}
