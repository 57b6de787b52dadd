package eu.uptake.process;

import eu.uptake.casefile.Happening;
import eu.uptake.casefile.Timeline;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what was signed beyond doubt: the version and SHA-256 of the form whose text the SME agreed to. */
@Component
class SignAgreementHandler implements TaskHandler {

    private final Models models;
    private final Timeline timeline;

    SignAgreementHandler(Models models, Timeline timeline) {
        this.models = models;
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        var item = turn.item();
        var text = models.form(models.task(item.process(), item.processVersion(), item.element()))
                .json();
        timeline.add(
                turn.file(),
                Happening.AGREEMENT_SIGNED,
                Map.of(
                        "signedBy", turn.text("signerName"),
                        "signedOn", turn.text("signedOn"),
                        "textVersion", String.valueOf(item.processVersion()),
                        "textSha256", sha256(text)),
                turn.actor());
        return Map.of();
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
