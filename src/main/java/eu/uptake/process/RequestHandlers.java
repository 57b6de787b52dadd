package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the handler of a request by the name of its event; one without is stored and routed, nothing more. */
@Component
class RequestHandlers {

    private static final RequestHandler NONE = new RequestHandler() {};

    private final Map<String, RequestHandler> byBean;

    RequestHandlers(Map<String, RequestHandler> byBean) {
        this.byBean = Map.copyOf(byBean);
    }

    RequestHandler of(RequestModel request) {
        var name = request.element().substring(request.element().indexOf('_') + 1);
        return byBean.getOrDefault(name + "Request", NONE);
    }
}
