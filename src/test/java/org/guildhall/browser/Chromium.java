package org.guildhall.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of the machine, driven by Playwright; nothing is downloaded. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String address;

    private Chromium(Path executable, String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** Skips the test, and says so, where there is no Chromium. */
    public static Chromium on(String address) {
        Optional<Path> executable = installed();
        Assumptions.assumeTrue(
                executable.isPresent(), "Skipped: no Chromium on the PATH; looked for " + String.join(", ", NAMES));
        return new Chromium(executable.orElseThrow(), address);
    }

    /** Somebody with a browser of their own: no cookies in common with anybody else. */
    public Person person() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 900));
        return new Person(context.newPage());
    }

    private static Optional<Path> installed() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> candidates(Path.of(folder)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> candidates(Path folder) {
        return NAMES.stream().map(folder::resolve);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
