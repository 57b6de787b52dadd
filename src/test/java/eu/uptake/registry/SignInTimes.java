package eu.uptake.registry;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How long the sign-in page takes over addresses that it knows and that it does not, asked in turn. */
final class SignInTimes {

    private final MockMvc mvc;
    private final IntFunction<String> known;
    private final int times;

    /** @param known the n-th address of somebody who has a password */
    SignInTimes(MockMvc mvc, IntFunction<String> known, int times) {
        this.mvc = mvc;
        this.known = known;
        this.times = times;
    }

    /** The longer median by the shorter. */
    double ofPasswords() throws Exception {
        return ratio(email -> post("/sign-in").param("email", email).param("password", "not the right one"));
    }

    double ofLinks() throws Exception {
        return ratio(email -> post("/sign-in/link").param("email", email));
    }

    private interface Asking {
        MockHttpServletRequestBuilder of(String email);
    }

    private double ratio(Asking asking) throws Exception {
        var here = new double[times];
        var nowhere = new double[times];
        for (int n = -20; n < times; n++) { // first until it is warm
            var one = took(asking.of(known.apply(Math.abs(n))).with(csrf()));
            var other = took(asking.of("nobody" + n + "@example.eu").with(csrf()));
            if (n >= 0) {
                here[n] = one;
                nowhere[n] = other;
            }
        }
        var a = median(here);
        var b = median(nowhere);
        return Math.max(a, b) / Math.min(a, b);
    }

    private double took(RequestBuilder request) throws Exception {
        var start = System.nanoTime();
        mvc.perform(request);
        return System.nanoTime() - start;
    }

    private static double median(double[] all) {
        Arrays.sort(all);
        return all[all.length / 2];
    }
}
