package id.desa.anjungan.bench;

/// How many codes were read, by whom, from how many frames; and how often something was read that was not there.
record QrScore(
        int codes,
        int zbarOne,
        int zxingOne,
        int oursOne,
        int oursStill,
        int zbarAll,
        int zxingAll,
        int ours,
        int zbarWrong,
        int zxingWrong,
        int oursWrong) {
    static final QrScore NONE = new QrScore(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    QrScore plus(QrScore other) {
        return new QrScore(
                codes + other.codes,
                zbarOne + other.zbarOne,
                zxingOne + other.zxingOne,
                oursOne + other.oursOne,
                oursStill + other.oursStill,
                zbarAll + other.zbarAll,
                zxingAll + other.zxingAll,
                ours + other.ours,
                zbarWrong + other.zbarWrong,
                zxingWrong + other.zxingWrong,
                oursWrong + other.oursWrong);
    }

    /// What was read wrongly, in the columns of all frames.
    QrScore wrongOnes() {
        return new QrScore(0, 0, 0, 0, 0, zbarWrong, zxingWrong, oursWrong, 0, 0, 0);
    }
}
