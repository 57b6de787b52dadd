package eu.uptake.platform;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this installation is reached from outside; links in mails and logs begin with it.
 *
 * @param publicUrl such as {@code https://uptake.example.eu}
 */
@ConfigurationProperties("uptake")
public record PublicAddress(URI publicUrl) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** The address of a page of ours, given its path. */
    public String of(String path) {
        var base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + LocalPath.check(path);
    }

    /** Whether only this machine's own browser comes here. */
    boolean isLoopback() {
        return LOOPBACK.contains(publicUrl.getHost());
    }
}
