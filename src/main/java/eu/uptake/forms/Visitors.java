package eu.uptake.forms;

import eu.uptake.platform.VisitorCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** People who fill in a form before they have an account: a random token in a cookie stands for them. */
public final class Visitors {

    private Visitors() {}

    /** The visitor that the request's cookie names. */
    public static Optional<DraftOwner> in(HttpServletRequest request) {
        return VisitorCookie.in(request).map(DraftOwner::visitor);
    }

    /** The same, or a new visitor whose cookie goes out with the response. */
    public static DraftOwner welcome(HttpServletRequest request, HttpServletResponse response) {
        return DraftOwner.visitor(VisitorCookie.welcome(request, response));
    }
}
