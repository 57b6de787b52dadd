package eu.uptake.prove.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A line between a node and its database that can be cut, or fall silent. */
final class Relay implements AutoCloseable {

    private final ServerSocket socket;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile CountDownLatch flows = new CountDownLatch(0);

    Relay(int target) throws IOException {
        this.target = target;
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        new Thread(this::serve, "relay").start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Relay::end);
    }

    /** Nothing comes through any more, and nobody is told. */
    void hush() {
        flows = new CountDownLatch(1);
    }

    void mend() {
        cut = false;
        flows.countDown();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var client = socket.accept();
                if (cut) {
                    end(client);
                } else {
                    join(client, new Socket("127.0.0.1", target));
                }
            } catch (IOException e) {
                // closed, or nobody behind it
            }
        }
    }

    private void join(Socket client, Socket server) {
        open.add(client);
        open.add(server);
        new Thread(() -> carry(client, server), "relay-to").start();
        new Thread(() -> carry(server, client), "relay-back").start();
    }

    private void carry(Socket from, Socket to) {
        var part = new byte[8192];
        try {
            for (int read = from.getInputStream().read(part);
                    read >= 0;
                    read = from.getInputStream().read(part)) {
                flows.await();
                to.getOutputStream().write(part, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // cut
        } finally {
            end(from);
            end(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
        flows.countDown();
    }
}
