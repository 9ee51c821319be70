package id.desa.anjungan.village;

import id.desa.anjungan.backend.api.ReadyLetter.CollectAt;
import id.desa.anjungan.village.account.Accounts;
import id.desa.anjungan.village.account.PinHash;
import id.desa.anjungan.village.account.ResidentRefs;
import id.desa.anjungan.village.account.Sessions;
import id.desa.anjungan.village.account.SignInDesk;
import id.desa.anjungan.village.api.AuditApi;
import id.desa.anjungan.village.api.DeferredApi;
import id.desa.anjungan.village.api.FleetApi;
import id.desa.anjungan.village.api.VerificationApi;
import id.desa.anjungan.village.api.VillageApi;
import id.desa.anjungan.village.audit.AuditDesk;
import id.desa.anjungan.village.catalogue.LetterCatalogue;
import id.desa.anjungan.village.demo.DemoDirectory;
import id.desa.anjungan.village.demo.DemoRequests;
import id.desa.anjungan.village.demo.DemoSealing;
import id.desa.anjungan.village.demo.DemoVillage;
import id.desa.anjungan.village.event.VillageEvent;
import id.desa.anjungan.village.http.HttpFeature;
import id.desa.anjungan.village.http.VillageServer;
import id.desa.anjungan.village.kiosk.EnrolmentAuthority;
import id.desa.anjungan.village.kiosk.KioskDesks;
import id.desa.anjungan.village.kiosk.KioskGate;
import id.desa.anjungan.village.kiosk.KioskTable;
import id.desa.anjungan.village.kiosk.Nonces;
import id.desa.anjungan.village.letter.Desa;
import id.desa.anjungan.village.letter.TemplateWatch;
import id.desa.anjungan.village.letter.VillageCrest;
import id.desa.anjungan.village.officer.DemoOfficers;
import id.desa.anjungan.village.officer.OfficerAccounts;
import id.desa.anjungan.village.officer.OfficerSessions;
import id.desa.anjungan.village.printing.LeaseDesk;
import id.desa.anjungan.village.printing.PrintDesk;
import id.desa.anjungan.village.profile.VillageProfile;
import id.desa.anjungan.village.register.NikPolicy;
import id.desa.anjungan.village.register.Register;
import id.desa.anjungan.village.request.Audit;
import id.desa.anjungan.village.request.Calls;
import id.desa.anjungan.village.request.Contents;
import id.desa.anjungan.village.request.DeferredDesk;
import id.desa.anjungan.village.request.DeferredTable;
import id.desa.anjungan.village.request.DirectoryFile;
import id.desa.anjungan.village.request.HallDesk;
import id.desa.anjungan.village.request.LetterPress;
import id.desa.anjungan.village.request.LetterShelf;
import id.desa.anjungan.village.request.LetterTable;
import id.desa.anjungan.village.request.OfficeDesk;
import id.desa.anjungan.village.request.RequestDesk;
import id.desa.anjungan.village.request.RequestTable;
import id.desa.anjungan.village.request.ServiceDesk;
import id.desa.anjungan.village.request.Verification;
import id.desa.anjungan.village.resident.ResidentDesk;
import id.desa.anjungan.village.secret.Keyed;
import id.desa.anjungan.village.secret.RandomIds;
import id.desa.anjungan.village.secret.SecretFiles;
import id.desa.anjungan.village.slip.PickupCodes;
import id.desa.anjungan.village.slip.Slips;
import id.desa.anjungan.village.store.Store;
import id.desa.anjungan.village.time.VillageTime;
import id.desa.anjungan.village.web.KioskPages;
import id.desa.anjungan.village.web.Office;
import id.desa.anjungan.village.web.OfficePages;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root: constructors only, read top to bottom.
public final class Village implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Village.class);
    private static final String PEPPER = "pepper";

    private final Addresses addresses;
    private final Store store;
    private final ServiceDesk office;
    private final EnrolmentAuthority authority;
    private final KioskDesks kioskDesks;
    private final VillageServer server;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("village-background").daemon().factory());
    private final CompletableFuture<Boolean> demoLetters;

    /// Starts a village as a village hall runs it.
    ///
    /// @throws IllegalArgumentException with a sentence for the village's technician
    public static Village start(VillageSettings settings) {
        var profile = profile(settings);
        return new Village(settings, profile, VillageParts.of(settings, profile));
    }

    /// Starts a village with other parts, for tests.
    public static Village start(VillageSettings settings, VillageParts parts) {
        return new Village(settings, profile(settings), parts);
    }

    private static VillageProfile profile(VillageSettings settings) {
        DataFolder.make(settings.data());
        if (settings.demo()) {
            DemoVillage.bringProfile(settings.data());
        }
        return VillageProfile.open(settings.data().resolve("desa.json"));
    }

    private Village(VillageSettings settings, VillageProfile profile, VillageParts parts) {
        var data = settings.data();
        var random = new SecureRandom();
        var ids = new RandomIds(random);
        var time = new VillageTime(parts.clock());
        var secrets = new SecretFiles(data.resolve("secret"), random);
        addresses = new Addresses(settings);
        Supplier<Desa> desa = () -> profile.desa(addresses.publicUrl(), settings.demo());

        store = Store.open(data.resolve("village.db"));
        var register = new Register(NikPolicy.of(settings.demo()));
        refuseOthersData(register);
        var catalogue = LetterCatalogue.open(data.resolve("catalogue.json"));
        var kiosks = new KioskTable();
        var kioskOffice = KioskOffice.of(settings, profile, addresses, secrets);
        var authorityKey = kioskOffice.authorityKey();
        authority = new EnrolmentAuthority(store, kiosks, authorityKey, time);
        var nonces = new Nonces(parts.clock(), ids);
        var gate = new KioskGate(store, kiosks, authorityKey, nonces, addresses::all, parts.clock());
        kioskDesks = kioskOffice.desks(store, kiosks, authority, random, time, gate::lastSeen);

        refuseLostPepper(secrets);
        var pinHash = new PinHash(secrets.key(PEPPER), random);
        var accounts = new Accounts(pinHash);
        var sessions = new Sessions(parts.clock(), ids);
        var slips = new Slips(secrets.key("slip"));
        var residentRefs = new ResidentRefs(new Keyed(secrets.key("resident-ref")));
        var codes = new PickupCodes(secrets.key("pickup-code"), random);
        var signIns = new SignInDesk(
                store, register, accounts, sessions, slips, ids, time, residentRefs, new Keyed(secrets.key("counter")));

        var requestTable = new RequestTable(slips);
        var letters = new LetterTable();
        var audit = new Audit();
        var calls = new Calls();
        var press = new LetterPress(parts.renderer(), desa);
        var numbers = profile.numbers();
        var deferredTable = new DeferredTable();
        var requests =
                new RequestDesk(store, register, catalogue, requestTable, letters, press, codes, audit, ids, time);
        var printing = new PrintDesk(store, requestTable, letters, calls, audit, ids, time);
        var leases =
                new LeaseDesk(store, requestTable, letters, catalogue, codes, printing, ids, time, profile.leaseLife());
        var sealing = new DemoSealing(
                store,
                requestTable,
                letters,
                press,
                parts.signer(),
                new Contents(register),
                DemoOfficers.SIGNING_PASSPHRASE);
        LetterShelf shelf = settings.demo() ? sealing : letter -> store.read(tx -> letters.pdf(tx, letter.id()));
        office = new OfficeDesk(
                store,
                register,
                catalogue,
                requestTable,
                letters,
                shelf,
                printing,
                press,
                parts.signer(),
                numbers,
                calls,
                deferredTable,
                audit,
                ids,
                time);
        var officers = new OfficerAccounts(store, parts.clock(), random);

        if (settings.demo()) {
            var collectAt = parts.signer().electronic() ? CollectAt.KIOSK : CollectAt.COUNTER;
            var demoRequests =
                    new DemoRequests(requestTable, letters, catalogue, numbers, desa, collectAt, audit, ids, time);
            new DemoVillage(store, register, accounts, pinHash, signIns, demoRequests, authority, time).fill(data);
            officers.addDemo();
        }

        var verification = new Verification(store, register, requestTable, letters, parts.signer(), time);
        var directory = settings.demo()
                ? new DemoDirectory(data, profile, verification, time)
                : new DirectoryFile(data.resolve("directory.jws"));
        var templates = new TemplateWatch(parts.renderer(), desa, data.resolve(VillageParts.TEMPLATES), background);
        if (!settings.demo()) {
            templates.check();
        }

        var officePages = new Office(
                desa, addresses.secure(), VillageTime.WIB, parts.clock(), catalogue.names(), templates::problems);
        var officerSessions = new OfficerSessions(store, parts.clock(), random);
        var features = List.<HttpFeature>of(
                new VillageApi(
                        gate,
                        profile.info(settings.demo()),
                        catalogue,
                        sessions,
                        signIns,
                        requests,
                        printing,
                        leases,
                        new HallDesk(store, calls, time),
                        parts.clock()),
                new DeferredApi(
                        gate, new DeferredDesk(store, register, requests, deferredTable, residentRefs, ids, time)),
                new VerificationApi(verification, directory),
                new AuditApi(gate, new AuditDesk(store, calls, time)),
                new FleetApi(gate, kioskDesks),
                new KioskPages(
                        kioskDesks,
                        officePages,
                        officerSessions,
                        () -> addresses.forKiosks().getFirst()),
                new OfficePages(
                        officePages,
                        office,
                        verification,
                        new VillageCrest(data.resolve("templates")),
                        new ResidentDesk(store, register, accounts, signIns, audit, time, random),
                        officers,
                        officerSessions));
        var tls = kioskOffice
                .tlsKey()
                .map(key -> key.context("Anjungan", parts.clock().instant()));
        server = VillageServer.start(settings.host(), settings.port(), tls, features);
        addresses.listensOn(server.port());
        VillageEvent.SERVER_STARTED.on(LOG).addKeyValue("port", server.port()).log();

        demoLetters = settings.demo()
                ? CompletableFuture.supplyAsync(sealing::seal, background)
                : CompletableFuture.completedFuture(true);
        if (settings.demo()) {
            background.execute(templates::check);
        }
    }

    private void refuseOthersData(Register register) {
        if (!store.<Boolean>read(register::isOurs)) {
            store.close();
            throw new IllegalArgumentException("this folder holds a register of the other kind: demo and real people"
                    + " never meet, choose another folder");
        }
    }

    /// Another pepper would make every PIN wrong, silently.
    private void refuseLostPepper(SecretFiles secrets) {
        if (!secrets.hasKey(PEPPER) && store.<Boolean>read(Accounts::exist)) {
            store.close();
            throw new IllegalArgumentException("secret/pepper.key is missing, and without it no resident's PIN works:"
                    + " bring it back from the backup");
        }
    }

    public int port() {
        return server.port();
    }

    /// Where it answers on this machine, without a slash at the end.
    public URI url() {
        return addresses.local();
    }

    /// What the officers' pages can do, for who drives them without a browser.
    public ServiceDesk office() {
        return office;
    }

    /// Where kiosks are enrolled.
    public EnrolmentAuthority enrolment() {
        return authority;
    }

    /// What it and its kiosks have to do with each other.
    public KioskDesks kiosks() {
        return kioskDesks;
    }

    /// Waits until the demo's old letters can be printed; false if they cannot yet.
    public boolean awaitDemoLetters(Duration atMost) throws InterruptedException {
        try {
            return demoLetters.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.close();
        background.shutdownNow();
        awaitBackground();
        store.close();
        VillageEvent.SERVER_STOPPED.on(LOG).log();
    }

    private void awaitBackground() {
        try {
            if (!background.awaitTermination(10, TimeUnit.SECONDS)) {
                VillageEvent.BACKGROUND_STUCK.on(LOG).log();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
