package eu.uptake.privacy;

import eu.uptake.platform.CurrentActors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks who has not yet taken note of the notice in force, on whichever page they come to. It costs no statement: the
 * version noted last comes with the roles, which every request of a signed-in person reads anyway, and the notices lie in
 * memory.
 */
@Component
class NoticeDue implements HandlerInterceptor, WebMvcConfigurer {

    private final Notices notices;

    NoticeDue(Notices notices) {
        this.notices = notices;
    }

    /**
     * What the page frame shows.
     *
     * @param again whether an earlier version was noted
     * @param here the page in view, to come back to
     */
    public record Due(Notice notice, boolean again, String here) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        if (request.getAttribute(CurrentActors.PRESENT) instanceof CurrentActors.Present present
                && !notices.inForce().version().equals(present.notice())) {
            page.addObject("noticeDue", new Due(notices.inForce(), present.notice() != null, here(request)));
        }
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return query == null || !request.getMethod().equals("GET") ? path : path + "?" + query;
    }
}
