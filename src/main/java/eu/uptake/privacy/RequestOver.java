package eu.uptake.privacy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The request is in a state in which this cannot be done with it. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RequestOver extends RuntimeException {

    RequestOver(DataRequest request) {
        super("Request " + request.id() + " is " + request.state());
    }
}
