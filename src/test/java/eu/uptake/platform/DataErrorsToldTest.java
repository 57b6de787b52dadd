package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.RequestDispatcher;
import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.handler.HandlerExceptionResolverComposite;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;

class DataErrorsToldTest {

    private static ModelAndView resolved(Exception error) {
        List<HandlerExceptionResolver> all = new ArrayList<>(List.of(new DefaultHandlerExceptionResolver()));
        new DataErrorsTold().extendHandlerExceptionResolvers(all);
        var resolvers = new HandlerExceptionResolverComposite();
        resolvers.setExceptionResolvers(all);
        return resolvers.resolveException(
                new MockHttpServletRequest(), new MockHttpServletResponse(), new Object(), error);
    }

    @Test
    void lineToTheDatabaseThatEndedIsNoReaderWhoHasGone() {
        var ended = new SQLTransientConnectionException("No connection", new EOFException());
        var away = new CannotCreateTransactionException("Could not open a connection", ended);

        assertThatThrownBy(() -> resolved(away)).isSameAs(away);
    }

    @Test
    void databaseThatIsAwayIsNoFaultOfTheStep() {
        var page = new ProblemPages(new StaticMessageSource());
        var request = new MockHttpServletRequest();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        var response = new MockHttpServletResponse();

        for (var refused : List.of(new SQLException("gone", "57P01"), new SQLTransientConnectionException("none"))) {
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(refused));
            page.show(request, response, new ExtendedModelMap());
            assertThat(response.getStatus()).isEqualTo(503);
        }
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(new SQLException("twice", "23505")));
        page.show(request, response, new ExtendedModelMap());
        assertThat(response.getStatus()).isEqualTo(500);
    }

    @Test
    void readerWhoHasGoneIsToldNothing() {
        assertThat(resolved(new IllegalStateException(new EOFException()))).isNotNull();
    }
}
