package eu.uptake.prove.fault;

import eu.uptake.prove.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/** An installation of its own: database, files, mail server, nodes, and the people who use it. */
final class Installation implements AutoCloseable {

    private final Path home;
    private final Storage storage;
    private final List<Post> posts = new ArrayList<>();
    private final Deeds deeds = new Deeds();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Worker> workers;

    /** @param further arguments for every node */
    Installation(Path home, Storage storage, int nodes, int workers, long seed, String... further) {
        this.home = home;
        this.storage = storage;
        var cast = Consortium.found(storage, workers);
        for (int n = 1; n <= nodes; n++) {
            var post = new Post();
            posts.add(post);
            var arguments = new ArrayList<>(post.arguments());
            arguments.addAll(List.of(further));
            this.nodes.add(new Node("node-" + n, freePort(), home, storage, arguments));
        }
        var ports = this.nodes.stream().map(Node::port).toList();
        this.workers = IntStream.range(0, workers)
                .mapToObj(n -> new Worker(n, seed, cast, ports, deeds))
                .toList();
    }

    /** An empty directory below {@code target}. */
    static Path home(String name) {
        var home = Path.of("target", "fault", name).toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(home);
            return Files.createDirectories(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    Node node(int n) {
        return nodes.get(n);
    }

    Storage storage() {
        return storage;
    }

    /** The mail server of each node. */
    List<Post> posts() {
        return posts;
    }

    /** How often somebody had to sign in. */
    int signIns() {
        return workers.stream().mapToInt(Worker::signIns).sum();
    }

    Deeds deeds() {
        return deeds;
    }

    Crowd crowd() {
        return new Crowd(workers);
    }

    /** Lets nobody wait for the dead any longer, until everything that is due is done. */
    boolean settle() {
        nodes.forEach(node -> {
            if (node.isAlive()) {
                node.stop();
            }
        });
        storage.look(jdbc -> {
            new Jobs(jdbc).letLocksPass();
            return true;
        });
        for (int n = 0; n < 6; n++) {
            nodes.get(0).start();
            var quiet = !storage.isH2() && Pause.until(Duration.ofSeconds(60), this::isQuiet);
            if (storage.isH2()) {
                Pause.until(Duration.ofSeconds(12), () -> false); // nobody can look while it runs
            }
            nodes.get(0).stop();
            if (quiet || storage.isH2() && isQuiet()) {
                return true;
            }
        }
        return false;
    }

    private boolean isQuiet() {
        return storage.look(jdbc -> new Jobs(jdbc).due() + new Jobs(jdbc).mailsWaiting()) == 0;
    }

    /** What is not as it was acknowledged, by the figure that it counts for. */
    Map<String, List<String>> amiss() {
        return storage.look(jdbc -> {
            var comparison = new Comparison(jdbc, home, deeds).ofDeeds();
            Map<String, List<String>> amiss = new TreeMap<>();
            amiss.put("faults.lost", comparison.lost());
            amiss.put("faults.twice", comparison.twice());
            amiss.put("faults.differences", Comparison.differences(jdbc));
            amiss.put("faults.chainsBroken", Chains.broken(jdbc));
            amiss.put("faults.filesAmiss", comparison.filesAmiss());
            amiss.put("faults.mailsUntrue", Post.untruths(jdbc, posts));
            amiss.put("faults.stuckJobs", new Jobs(jdbc).stuck());
            return amiss;
        });
    }

    /** Compares everything and writes it into the table. */
    void compare(Findings findings, String where) {
        var amiss = amiss();
        amiss.forEach((figure, found) -> findings.add(figure, where, found.size()));
        findings.note("actions acknowledged", where, deeds.toString());
        findings.note(
                "mails handed over",
                where,
                posts.stream().map(post -> "" + post.came()).collect(Collectors.joining(" + ")));
        findings.note("files without a row, for the nightly purge", where, String.valueOf(strays()));
        amiss.values().stream().flatMap(List::stream).limit(20).forEach(System.err::println);
    }

    private int strays() {
        return storage.look(jdbc -> new Comparison(jdbc, home, deeds).strays().size());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        posts.forEach(Post::close);
    }
}
