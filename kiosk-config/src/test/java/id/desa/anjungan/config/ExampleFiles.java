package id.desa.anjungan.config;

/// Config files that tests and docs share.
final class ExampleFiles {
    static final String LEAST = """
            [kiosk]
            id = "tirtawening-1"

            [village]
            url = "https://layanan.tirtawening.desa.id"

            [devices.receipt-printer]
            uri = "escpos+tcp://10.0.0.9:9100"
            """;

    static final String FULL = """
            [kiosk]
            id = "balai-2"
            demo = true

            [village]
            url = "http://127.0.0.1:8080/village"
            key-file = "/etc/anjungan/key.json"
            credential-file = "/etc/anjungan/credential.jwt"
            directory-key-file = "/srv/anjungan/kabupaten.json"
            call-timeout = "1500ms"

            [screen]
            size = "800x480"
            rotation = 90
            touch-matrix = "1.02 0 -0.01 0 0.98 0.01"
            fullscreen = false
            language = "su"
            theme = "contrast"

            [session]
            idle-warning = "1m"
            idle-end = "30s"

            [devices.page-printer]
            uri = "ipp://printer.local/ipp/print"
            paper = "F4"

            [devices.receipt-printer]
            uri = "escpos+tcp://127.0.0.1:9100"
            width-mm = 58

            [devices.scanner]
            uri = "sim:scanner"

            [devices.card-reader]
            uri = "sim:card-reader"

            [devices.panel]
            uri = "gpio:pinctrl-rp1?door=17&call=22"

            [devices.speaker]
            uri = "alsa:default"

            [quiet-hours]
            from = "21:00"
            to = "06:00"

            [service]
            cards = ["00112233445566ff.00112233445566778899aabbccddeeff00112233"]

            [backup]
            recovery-key = '{"kty":"EC","crv":"P-256"}'
            usb = false
            folder = "/mnt/off-site"
            server = "https://backup.kab.example"

            [update]
            automatic = false
            from = "23:00"
            to = "02:00"
            proof = "3m"

            [state]
            dir = "/srv/anjungan"

            [log]
            level = "debug"
            file = "/var/log/anjungan/kiosk.jsonl"
            max-megabytes = 60
            """;

    private ExampleFiles() {}
}
