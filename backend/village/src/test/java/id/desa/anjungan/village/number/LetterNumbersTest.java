package id.desa.anjungan.village.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.desa.anjungan.village.number.LetterNumbers.Policy;
import id.desa.anjungan.village.store.Store;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterNumbersTest {
    private static final String PATTERN = "{kode}/{nomor,3}/{desa}/{bulan}/{tahun}";
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    @Test
    void writesTheFormatOfTheOffice() {
        assertThat(new NomorFormat(PATTERN).write("400.12.2.1", 7, "99.01.01.2001", NOVEMBER))
                .isEqualTo("400.12.2.1/007/99.01.01.2001/XI/2026");
        assertThat(new NomorFormat("{nomor}/{bulan}/{tahun}").write("x", 1234, "y", LocalDate.of(2027, 4, 1)))
                .isEqualTo("1234/IV/2027");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{kode}/{tahun}", "{nomor}", "{nomer}/{nomor}/{tahun}", "{nomor,x}/{tahun}"})
    void refusesAFormatThatCannotBeRight(String pattern) {
        assertThatThrownBy(() -> new NomorFormat(pattern)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAllLettersOfAYearTogetherAndBeginsAnewWithTheNext() {
        var numbers = new LetterNumbers(new NomorFormat("{nomor}/{tahun}"), Policy.ALL, "d");
        try (var store = Store.open(folder.resolve("v.db"))) {
            assertThat(next(store, numbers, "a", NOVEMBER)).isEqualTo("1/2026");
            assertThat(next(store, numbers, "b", NOVEMBER)).isEqualTo("2/2026");
            assertThat(next(store, numbers, "a", LocalDate.of(2027, 1, 1))).isEqualTo("1/2027");
            assertThat(next(store, numbers, "a", LocalDate.of(2026, 12, 31))).isEqualTo("3/2026");
        }
    }

    @Test
    void countsEachCodeByItselfWhereTheVillageWantsSo() {
        var numbers = new LetterNumbers(new NomorFormat("{kode}/{nomor}/{tahun}"), Policy.PER_KODE, "d");
        try (var store = Store.open(folder.resolve("v.db"))) {
            assertThat(next(store, numbers, "a", NOVEMBER)).isEqualTo("a/1/2026");
            assertThat(next(store, numbers, "b", NOVEMBER)).isEqualTo("b/1/2026");
            assertThat(next(store, numbers, "a", NOVEMBER)).isEqualTo("a/2/2026");
        }
    }

    @Test
    void givesTheNumberBackWhenItsTransactionFails() {
        var numbers = new LetterNumbers(new NomorFormat("{nomor}/{tahun}"), Policy.ALL, "d");
        try (var store = Store.open(folder.resolve("v.db"))) {
            assertThatThrownBy(() -> store.run(tx -> {
                        numbers.next(tx, "a", NOVEMBER);
                        throw new IllegalStateException("no paper");
                    }))
                    .hasMessage("no paper");
            assertThat(next(store, numbers, "a", NOVEMBER)).isEqualTo("1/2026");
        }
    }

    private static String next(Store store, LetterNumbers numbers, String kode, LocalDate date) {
        return store.write(tx -> numbers.next(tx, kode, date));
    }
}
