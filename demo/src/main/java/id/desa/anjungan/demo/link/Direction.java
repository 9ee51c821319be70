package id.desa.anjungan.demo.link;

/// Which way bytes go.
public enum Direction {
    /// From the kiosk to the village: questions.
    UP,
    /// From the village to the kiosk: answers.
    DOWN
}
