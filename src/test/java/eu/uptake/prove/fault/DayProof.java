package eu.uptake.prove.fault;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.process.BareEngine;
import eu.uptake.prove.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a process takes: to its first page, and after a day's work, beside one of nothing but the engine. */
class DayProof {

    private static final int DAY = Integer.getInteger("prove.day", 400);
    private static final long SEED = 20261123;

    private final Findings findings = new Findings("start and a day's work");

    @Test
    void isToldBesideTheBareEngine() throws IOException {
        product();
        bare();
    }

    private void product() {
        var home = Installation.home("day");
        try (var place = new Installation(home, Storage.h2(home), 1, 4, SEED)) {
            var node = place.node(0);
            var begun = System.nanoTime();
            node.start();
            var process = ProcessHandle.of(node.pid()).orElseThrow();
            tell("start to the first page", "the product, H2", begun, process);
            try (var crowd = place.crowd().begin()) {
                assertThat(Pause.until(
                                Duration.ofMinutes(20), () -> place.deeds().acknowledged() >= DAY))
                        .as("the day's work is done")
                        .isTrue();
                crowd.goHome();
            }
            tell(DAY + " actions over HTTP later", "the product, H2", begun, process);
        }
    }

    private void bare() throws IOException {
        var home = Installation.home("bare");
        var begun = System.nanoTime();
        var bare = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareEngine.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("bare.log").toFile())
                .start();
        try {
            said(home, "started");
            tell("start to the engine's being there", "bare engine, H2", begun, bare.toHandle());
            said(home, "worked");
            tell("400 completions later, no pages", "bare engine, H2", begun, bare.toHandle());
        } finally {
            bare.destroyForcibly();
        }
    }

    private static void said(Path home, String word) {
        assertThat(Pause.until(Duration.ofMinutes(5), () -> Files.exists(home.resolve(word))))
                .as(word)
                .isTrue();
    }

    private void tell(String figure, String where, long begun, ProcessHandle process) {
        var cpu = process.info().totalCpuDuration().orElseThrow();
        findings.note(
                figure,
                where,
                "%.1f s, %.1f CPU s, %d MiB resident"
                        .formatted((System.nanoTime() - begun) / 1e9, cpu.toMillis() / 1e3, resident(process)));
    }

    private static long resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
