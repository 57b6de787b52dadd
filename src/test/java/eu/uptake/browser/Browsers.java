package eu.uptake.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds a Chromium for the browser tests and starts it: the one named by CHROMIUM_BIN, the system's, or the one that
 * the front end's development package carries. Without any the test is skipped with a line that says so, or fails
 * where -Dbrowser.required=true.
 */
public final class Browsers {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path PACKED = Path.of("src/main/frontend/node_modules/@sparticuz/chromium/bin");
    private static final Path UNPACKED = Path.of("target/chromium");

    private Browsers() {}

    /** The driver, told to download nothing. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** A headless Chromium; one for a whole test class is enough. */
    public static Browser launch(Playwright playwright) {
        Path chromium = chromium();
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (chromium.startsWith(UNPACKED.toAbsolutePath())) {
            environment.put(
                    "LD_LIBRARY_PATH",
                    UNPACKED.resolve("al2023/lib").toAbsolutePath().toString());
        }
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(chromium)
                        .setChromiumSandbox(false)
                        .setHeadless(true)
                        .setEnv(environment)
                        .setTimeout(120_000)
                        .setArgs(ARGUMENTS));
    }

    /** The browser's file; ends the test as skipped (or failed, where a browser is required) when there is none. */
    public static Path chromium() {
        Optional<Path> found = installed().or(Browsers::unpacked);
        if (found.isPresent()) {
            return found.get();
        }
        String line = "No Chromium: set CHROMIUM_BIN, install chromium, or run npm ci in src/main/frontend.";
        if (Boolean.getBoolean("browser.required")) {
            throw new AssertionError(line);
        }
        System.out.println("Browser test skipped. " + line);
        return Assumptions.abort(line);
    }

    private static Optional<Path> installed() {
        Stream<String> named = Stream.ofNullable(System.getenv("CHROMIUM_BIN"));
        Stream<String> inPath = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(folder + "/chromium", folder + "/chromium-browser"));
        return Stream.concat(Stream.concat(named, Stream.of("/usr/bin/chromium")), inPath)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toAbsolutePath);
    }

    private static Optional<Path> unpacked() {
        Path chromium = UNPACKED.resolve("chromium").toAbsolutePath();
        if (Files.isExecutable(chromium)) {
            return Optional.of(chromium);
        }
        if (!Files.exists(PACKED.resolve("chromium.br"))) {
            return Optional.empty();
        }
        try {
            Files.createDirectories(UNPACKED);
            inflate("chromium.br", "chromium.part");
            inflate("al2023.tar.br", "al2023.tar");
            run("tar", "-xf", UNPACKED.resolve("al2023.tar").toString(), "-C", UNPACKED.toString());
            Path part = UNPACKED.resolve("chromium.part");
            if (!part.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + part + " executable");
            }
            Files.move(part, chromium);
            return Optional.of(chromium);
        } catch (IOException e) {
            throw new IllegalStateException("The packaged Chromium could not be unpacked", e);
        }
    }

    private static void inflate(String packed, String file) throws IOException {
        String script = "const fs=require('fs');require('stream').pipeline(fs.createReadStream(process.argv[1]),"
                + "require('zlib').createBrotliDecompress(),fs.createWriteStream(process.argv[2]),"
                + "e=>{if(e)throw e})";
        run(
                "node",
                "-e",
                script,
                PACKED.resolve(packed).toString(),
                UNPACKED.resolve(file).toString());
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Failed: " + String.join(" ", command));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted: " + command[0], e);
        }
    }
}
