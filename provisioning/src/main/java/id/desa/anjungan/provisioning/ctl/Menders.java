package id.desa.anjungan.provisioning.ctl;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Who mends something, said.
final class Menders {
    private Menders() {}

    /// @param names such as `officer, technician`
    static String said(String names, Words words) {
        return Arrays.stream(names.split(", "))
                .filter(name -> !name.isEmpty())
                .map(name -> words.say("mender." + name))
                .collect(Collectors.joining(", "));
    }
}
