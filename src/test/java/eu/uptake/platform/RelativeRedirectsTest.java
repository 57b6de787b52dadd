package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseHouse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By hand, since no client sends a name that isn't the server's. The house is the one of the evidence's tests. */
@SpringBootTest(
        classes = CaseHouse.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:evidence-test;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=3000",
            "uptake.home=target/evidence-test-home"
        })
class RelativeRedirectsTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/work", "/monitor/cases", "/account/password"})
    void leadsNowhereThatTheRequestNames(String path) throws IOException {
        assertThat(answer("GET " + path + " HTTP/1.1\r\nAccept: text/html\r\n"))
                .contains("Location: /sign-in")
                .doesNotContain("elsewhere.example");
    }

    @Test
    void makesNoSessionForWhoHasNotSignedIn() throws IOException {
        assertThat(answer("GET /work HTTP/1.1\r\nAccept: text/html\r\nX-Large: " + "x".repeat(6000) + "\r\n"))
                .contains("uptake-wanted=")
                .doesNotContain("Set-Cookie: uptake=");
    }

    private String answer(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var whole = request + "Host: elsewhere.example\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
