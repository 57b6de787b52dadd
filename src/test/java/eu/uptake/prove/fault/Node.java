package eu.uptake.prove.fault;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process of the jar, which can be asked to stop and can be killed. */
final class Node implements AutoCloseable {

    private static final Path JAR = Path.of("target", "uptake-0.1.0-SNAPSHOT.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final int port;
    private final List<String> command = new ArrayList<>();
    private final File log;
    private Process process;

    Node(String name, int port, Path home, Storage storage, List<String> further) {
        this.port = port;
        this.log = home.resolve(name + ".log").toFile();
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Europe/Brussels",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--uptake.home=" + home.toAbsolutePath(),
                "--uptake.public-url=http://127.0.0.1:" + port,
                "--uptake.sign-in-limit.per-address=1000000", // every visitor comes from one machine
                "--uptake.sign-in-limit.per-account=1000000",
                "--uptake.registrations-per-hour=1000000",
                "--server.forward-headers-strategy=native"));
        command.addAll(storage.arguments());
        command.addAll(further);
    }

    int port() {
        return port;
    }

    /** Begins to start it. */
    Node begin() {
        try {
            log.getParentFile().mkdirs();
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly)); // a proof that is cut short
            process = started;
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Node start() {
        begin();
        ready();
        return this;
    }

    /** Waits until it answers. */
    void ready() {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The node did not start: see " + log);
            }
            Pause.millis(100);
        }
    }

    boolean answers() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** As {@code kill -9} does: no shutdown hook, no last word. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    /** As {@code kill} does: what is in hand may be finished. */
    void stop() {
        process.destroy();
        await();
    }

    long pid() {
        return process.pid();
    }

    /** How many lines of its log hold the words. */
    long said(String words) {
        try (var lines = Files.lines(log.toPath())) {
            return lines.filter(line -> line.contains(words)).count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void await() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The node does not end: see " + log);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (isAlive()) {
            kill();
        }
    }
}
