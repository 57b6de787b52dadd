package eu.uptake.privacy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The request is in a state in which this cannot be done with it. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RequestOver extends RuntimeException {

    private final transient DataRequest request;

    RequestOver(DataRequest request) {
        super("Request " + request.id() + " is " + request.state());
        this.request = request;
    }

    /** As it stands. */
    DataRequest request() {
        return request;
    }
}
