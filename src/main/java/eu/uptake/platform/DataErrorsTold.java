package eu.uptake.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets an error of the database be told as one. The framework's last resolver takes a line to the database that ended
 * for a reader who has gone, and would answer 200 with nothing in it: a person sees an empty page, a script that what it
 * sent was taken.
 */
@Component
class DataErrorsTold implements WebMvcConfigurer {

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(resolvers.size() - 1, DataErrorsTold::passOn);
    }

    private static @Nullable ModelAndView passOn(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception error) {
        if (error instanceof RuntimeException unresolved && DataError.in(error)) {
            throw unresolved;
        }
        return null;
    }
}
