package id.desa.anjungan.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostPepperIT {
    @TempDir
    private Path data;

    @Test
    void startsNoVillageWhoseAccountsLostTheirPepper() throws Exception {
        TestVillage.start(data).close();
        var pepper = data.resolve("secret").resolve("pepper.key");
        Files.delete(pepper);
        assertThatThrownBy(() -> TestVillage.start(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("backup");
        assertThat(pepper).doesNotExist();
    }
}
