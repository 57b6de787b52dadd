package eu.uptake.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CaseInLogTest {

    private final CaseInLog filter = new CaseInLog();
    private final List<@Nullable String> seen = new ArrayList<>();

    private void request(String path, FilterChain chain) throws Exception {
        filter.doFilter(new MockHttpServletRequest("GET", path), new MockHttpServletResponse(), chain);
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        request("/", (request, response) -> {});
        assertThat(MDC.get(CaseInLog.KEY)).isNull();
    }

    @Test
    void namesTheCaseOfThePageUntilTheRequestIsOver() throws Exception {
        request("/work/cases/TA-2026-00042/notes", (request, response) -> seen.add(MDC.get(CaseInLog.KEY)));

        assertThat(seen).containsExactly("TA-2026-00042");
        assertThat(MDC.get(CaseInLog.KEY)).isNull();
    }

    @Test
    void namesNothingThatIsNoNumberOfOurs() throws Exception {
        for (var path : List.of("/work/cases/TA-2026-1", "/work/cases/TA-2026-00042%0AERROR", "/work/cases/nonsense")) {
            request(path, (request, response) -> seen.add(MDC.get(CaseInLog.KEY)));
        }
        assertThat(seen).containsOnlyNulls();
    }

    @Test
    void stillNamesTheHeldCaseWhenTheTransactionIsOver() throws Exception {
        request("/work/tasks/1", (request, response) -> {
            CaseInLog.name("TA-2026-00007");
            CaseInLog.over();
            seen.add(MDC.get(CaseInLog.KEY));
        });
        assertThat(seen).containsExactly("TA-2026-00007");

        CaseInLog.name("TA-2026-00008"); // a job, not a request
        CaseInLog.over();
        assertThat(MDC.get(CaseInLog.KEY)).isNull();
    }

    @Test
    void namesItInTheLineOfAnErrorThatNobodyCaughtAndNotInTheNextRequest() throws Exception {
        assertThatThrownBy(() -> request("/work/cases/TA-2026-00042", (request, response) -> {
                    throw new ServletException();
                }))
                .isInstanceOf(ServletException.class);
        assertThat(MDC.get(CaseInLog.KEY)).isEqualTo("TA-2026-00042");

        request("/work", (request, response) -> seen.add(MDC.get(CaseInLog.KEY)));
        assertThat(seen).containsOnlyNulls();
    }
}
