package id.desa.anjungan.village.web;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Debian's chromium without a screen, moved by its keyboard only.
final class Chromium implements AutoCloseable {
    static final Path BROWSER = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final URI url;
    private final Path shots;

    Chromium(URI url, Path profile, Path shots) {
        mustBeInstalled();
        this.url = url;
        this.shots = shots;
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=id",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    /// A test that skips itself proves nothing, so one without a browser fails.
    private static void mustBeInstalled() {
        if (!Files.isExecutable(BROWSER) || !Files.isExecutable(DRIVER)) {
            throw new AssertionError(
                    "the office's pages are tested in Debian's browser; install it with: apt-get install"
                            + " chromium chromium-driver (./anjungan test does)");
        }
    }

    Chromium desktop() {
        return size(1366, 768, 1, false);
    }

    /// A small phone.
    Chromium phone() {
        return size(360, 740, 2, true);
    }

    Chromium size(int width, int height, int scale, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", mobile));
        return this;
    }

    void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /// Whether pages may run scripts, from the next one on.
    void scripts(boolean run) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
    }

    void open(String path) {
        driver.get(url.resolve(path).toString());
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "the focus is not where " + path() + " puts it")
                .until(_ -> stands(""));
    }

    /// Whether the page is there and the focus where the page puts it, which the browser sees to at its first frame,
    /// after the page is loaded: a key pressed before that goes somewhere else.
    ///
    /// @param and what else has to be true, such as `&& ...`
    private boolean stands(String and) {
        return Boolean.TRUE.equals(js("""
                const first = document.querySelector('[autofocus]');
                return document.readyState === 'complete'
                  && (!first || first === document.activeElement || location.hash !== '')""" + and));
    }

    /// What the QR in a picture of the page says, read from the picture's own pixels.
    String qrOf(String css) {
        var data = String.valueOf(js("""
                const picture = document.querySelector(arguments[0]);
                const canvas = document.createElement('canvas');
                canvas.width = picture.naturalWidth;
                canvas.height = picture.naturalHeight;
                canvas.getContext('2d').drawImage(picture, 0, 0);
                return canvas.toDataURL('image/png').split(',')[1];""", css));
        try {
            var image =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
            var pixels = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image)));
            return new MultiFormatReader()
                    .decode(pixels, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (IOException | NotFoundException e) {
            throw new AssertionError("no QR to be read", e);
        }
    }

    void forgetCookies() {
        driver.manage().deleteAllCookies();
    }

    String path() {
        return driver.getCurrentUrl().substring(url.toString().length());
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    int count(String css) {
        return driver.findElements(By.cssSelector(css)).size();
    }

    /// The id of what has the focus.
    String focused() {
        return driver.switchTo().activeElement().getDomAttribute("id") + "";
    }

    /// Presses Tab until the focus is there, as somebody without a mouse does.
    Chromium tabTo(String id) {
        for (var presses = 0; presses < 80; presses++) {
            if (focused().equals(id)) {
                return this;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("no way to " + id + " by Tab on " + path());
    }

    Chromium type(CharSequence... keys) {
        focus().sendKeys(keys);
        return this;
    }

    Chromium press(CharSequence key) {
        focus().sendKeys(key);
        return this;
    }

    /// Presses Enter where the focus is and waits for the page that follows.
    void enter() {
        js("window.stays = true;");
        focus().sendKeys(Keys.ENTER);
        new WebDriverWait(driver, PATIENCE)
                .withMessage(() -> "Enter on " + focused() + " led nowhere from " + path())
                .until(_ -> stands(" && window.stays === undefined"));
    }

    void waitFor(String css) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class) // found on the page that is just left
                .until(d -> d.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed));
    }

    private void settle() {
        new WebDriverWait(driver, PATIENCE).until(d -> "complete".equals(js("return document.readyState")));
    }

    private WebElement focus() {
        return driver.switchTo().activeElement();
    }

    Object js(String script, Object... arguments) {
        var result = driver.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    /// Whether anything sticks out to the right.
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(
                js("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /// Links, buttons and fields smaller than 44 px in either direction that a finger could be meant to touch.
    List<?> tooSmall() {
        return (List<?>) js("""
                return [...document.querySelectorAll('a, button, summary, input:not([type=hidden]), textarea')]
                  .filter(e => e.checkVisibility() && !e.matches('.skip') && !e.closest('.tick'))
                  .filter(e => { const r = e.getBoundingClientRect(); return r.width < 44 || r.height < 44; })
                  .map(e => e.outerHTML.slice(0, 120));""");
    }

    /// Whatever the browser complained about: a refused script, a missing file.
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .filter(line -> !line.contains("the server responded with a status of"))
                .toList();
    }

    void shot(String name) {
        settle();
        js("return document.fonts.ready.then(() => true)");
        save(name, Map.of("format", "png"));
    }

    /// The whole page, however long.
    void longShot(String name) {
        settle();
        save(
                name,
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of(
                                "x",
                                0,
                                "y",
                                0,
                                "scale",
                                1,
                                "width",
                                js("return document.documentElement.clientWidth"),
                                "height",
                                js("return document.documentElement.scrollHeight"))));
    }

    private void save(String name, Map<String, Object> how) {
        var png = driver.executeCdpCommand("Page.captureScreenshot", how).get("data");
        try {
            Files.createDirectories(shots);
            Files.write(shots.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
