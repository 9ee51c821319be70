package id.desa.anjungan.kiosk.service.network;

import java.time.Duration;

/// How the line to the village was just now.
///
/// @param typical half of the answers took longer; zero where there was none
public record Quality(int asked, int answered, Duration quickest, Duration typical) {}
