package eu.uptake.prove.fault;

import eu.uptake.prove.fault.Browser.Unanswered;
import java.util.Map;

/** Somebody at a browser, who signs in whenever they are asked to and tries again what got no answer. */
final class Person {

    private static final int INSISTENCE = 40;

    private final String email;
    private final Browser browser;
    private volatile int signIns;

    Person(String email, Browser browser) {
        this.email = email;
        this.browser = browser;
    }

    /** What is sent, with the page's token of the moment. */
    interface Sent {
        Answer send(Browser browser) throws Unanswered;
    }

    Answer page(String path) {
        var answer = seen(path);
        Refusals.over(browser.refusedFor());
        return answer;
    }

    private Answer seen(String path) {
        for (int n = 0; n < INSISTENCE; n++) {
            var answer = browser.get(path);
            if (answer.wantsSignIn()) {
                signIn();
            } else if (answer.status() < 500) {
                return answer;
            } else {
                browser.refused();
                Pause.millis(200);
            }
        }
        throw new IllegalStateException(email + " never saw " + path);
    }

    /** Sends it until somebody answers; what got an answer is not sent again. */
    Answer insist(Sent sent) {
        var answer = answered(sent);
        Refusals.over(browser.refusedFor());
        return answer;
    }

    private Answer answered(Sent sent) {
        for (int n = 0; n < INSISTENCE; n++) {
            try {
                var answer = sent.send(browser);
                if (answer.wantsSignIn()) {
                    signIn();
                } else if (answer.status() < 500) {
                    return answer;
                } else {
                    browser.refused();
                    Pause.millis(200);
                }
            } catch (Unanswered e) {
                browser.next();
            }
        }
        throw new IllegalStateException(email + " got no answer");
    }

    /** Sends it and does not look back when no answer comes; a new try would be a new action. */
    Answer once(Sent sent) {
        for (int n = 0; n < INSISTENCE; n++) {
            try {
                var answer = sent.send(browser);
                if (!answer.wantsSignIn()) {
                    return answer;
                }
                signIn();
            } catch (Unanswered e) {
                browser.next();
                return new Answer(0, "", "");
            }
        }
        throw new IllegalStateException(email + " cannot stay signed in");
    }

    int signIns() {
        return signIns;
    }

    Browser browser() {
        return browser;
    }

    private void signIn() {
        for (int n = 0; n < INSISTENCE; n++) {
            browser.get("/sign-in");
            try {
                var answer = browser.post("/sign-in", Map.of("email", email, "password", Consortium.PASSWORD));
                if (answer.status() == 302 && !answer.location().contains("failed")) {
                    signIns++;
                    browser.get("/account/password"); // any page, for its token
                    return;
                }
            } catch (Unanswered e) {
                browser.next();
            }
            Pause.millis(500); // as long as a database may take to come back
        }
        throw new IllegalStateException(email + " cannot sign in");
    }
}
