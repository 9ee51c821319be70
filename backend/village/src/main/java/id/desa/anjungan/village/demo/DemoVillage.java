package id.desa.anjungan.village.demo;

import id.desa.anjungan.backend.api.Nik;
import id.desa.anjungan.backend.api.Pin;
import id.desa.anjungan.village.account.Accounts;
import id.desa.anjungan.village.account.PinHash;
import id.desa.anjungan.village.account.SignInDesk;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.kiosk.EnrolmentAuthority;
import id.desa.anjungan.village.register.Penduduk;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.register.RegisterCsv;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.store.Tx;
import id.desa.anjungan.village.time.VillageTime;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fills an empty store with Desa Tirtawening. Every living adult but KARSOREJO has an account, all with one PIN; it is
/// hashed once for all of them, so that the first start stays quick.
public final class DemoVillage {
    /// Known to everybody who reads this, so it exists in demo mode only.
    public static final Pin PIN = Pin.of("271828");

    private static final Logger LOG = LoggerFactory.getLogger(DemoVillage.class);
    private static final Nik KARSOREJO = Nik.of("9901013112290001");
    private static final Nik SRI_MULYANI = Nik.of("9901015111830001");

    private final Store store;
    private final Register register;
    private final Accounts accounts;
    private final PinHash hash;
    private final SignInDesk signIns;
    private final DemoRequests requests;
    private final EnrolmentAuthority authority;
    private final VillageTime time;

    public DemoVillage(
            Store store,
            Register register,
            Accounts accounts,
            PinHash hash,
            SignInDesk signIns,
            DemoRequests requests,
            EnrolmentAuthority authority,
            VillageTime time) {
        this.store = store;
        this.register = register;
        this.accounts = accounts;
        this.hash = hash;
        this.signIns = signIns;
        this.requests = requests;
        this.authority = authority;
        this.time = time;
    }

    /// The profile of Desa Tirtawening, where the folder has none.
    public static void bringProfile(Path data) {
        DemoFiles.copy("desa.json", data.resolve("desa.json"));
    }

    /// Fills what is empty; at the next start nothing.
    public void fill(Path data) {
        var empty = store.<Boolean>read(register::isEmpty);
        if (empty) {
            var pinHash = hash.of(PIN);
            var readySlip = store.write(tx -> {
                DemoFiles.rows("residents.csv").stream()
                        .map(RegisterCsv::resident)
                        .forEach(resident -> settle(tx, resident, pinHash));
                signIns.lock(tx, SRI_MULYANI);
                return requests.fill(tx);
            });
            DemoKiosk.keep(data, readySlip);
            VillageEvent.DEMO_FILLED.on(LOG).log();
        }
        DemoKiosk.enrol(data, authority);
    }

    private void settle(Tx tx, Penduduk resident, String pinHash) {
        register.add(tx, resident);
        if (mayHaveAccount(resident)) {
            accounts.put(tx, resident.nik(), pinHash);
        }
    }

    private boolean mayHaveAccount(Penduduk p) {
        return p.statusDasar() != Penduduk.StatusDasar.MATI
                && !p.nik().equals(KARSOREJO)
                && !p.tanggalLahir().plusYears(Accounts.ADULT_AGE).isAfter(time.today());
    }
}
