package id.desa.anjungan.device.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `cupsd`'s two files. The policy is Debian's: a job belongs to whoever sent it, queues belong to administrators.
final class CupsConfig {
    private static final String FILES = """
            ServerRoot %1$s/etc
            StateDir %1$s/run
            CacheDir %1$s/cache
            RequestRoot %1$s/spool
            TempDir %1$s/spool/tmp
            AccessLog %1$s/log/access_log
            ErrorLog %1$s/log/error_log
            PageLog %1$s/log/page_log
            Printcap %1$s/run/printcap
            SystemGroup %2$s
            Sandboxing relaxed
            %3$s
            """;

    private CupsConfig() {}

    static String files(Path folder) {
        return isRoot()
                ? FILES.formatted(folder, "root lpadmin", "User lp\nGroup lp")
                : FILES.formatted(folder, System.getProperty("user.name"), "");
    }

    static String server(int port, Path folder) {
        return """
            LogLevel info
            Listen 127.0.0.1:%1$d
            Listen %2$s/run/cups.sock
            Browsing No
            WebInterface No
            DefaultAuthType Basic
            ErrorPolicy retry-job
                DirtyCleanInterval 0
            JobRetryInterval 5
            <Location />
              Order allow,deny
              Allow localhost
            </Location>
            <Policy default>
              JobPrivateAccess default
              JobPrivateValues default
              SubscriptionPrivateAccess default
              SubscriptionPrivateValues default
              <Limit Create-Job Print-Job Print-URI Validate-Job>
                Order deny,allow
              </Limit>
              <Limit Send-Document Hold-Job Release-Job Restart-Job Purge-Jobs Set-Job-Attributes Cancel-My-Jobs Close-Job>
                Require user @OWNER @SYSTEM
                Order deny,allow
              </Limit>
              <Limit CUPS-Get-Document>
                AuthType Default
                Require user @OWNER @SYSTEM
                Order deny,allow
              </Limit>
              <Limit CUPS-Add-Modify-Printer CUPS-Delete-Printer CUPS-Set-Default CUPS-Get-Devices>
                AuthType Default
                Require user @SYSTEM
                Order deny,allow
              </Limit>
              <Limit Pause-Printer Resume-Printer Enable-Printer Disable-Printer Cancel-Jobs CUPS-Accept-Jobs CUPS-Reject-Jobs>
                AuthType Default
                Require user @SYSTEM
                Order deny,allow
              </Limit>
              <Limit Cancel-Job CUPS-Authenticate-Job>
                Require user @OWNER @SYSTEM
                Order deny,allow
              </Limit>
              <Limit All>
                Order deny,allow
              </Limit>
            </Policy>
            """.formatted(port, folder);
    }

    /// Started by root, `cupsd` runs its filters as `lp`, who must get at the spool.
    static void giveToSpooler(Path folder) {
        if (isRoot()) {
            Daemon.run(folder, Map.of(), List.of("chown", "-R", "root:lp", folder.toString()));
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
