package eu.uptake.privacy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such request, or none that the person asking may see. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchRequest extends RuntimeException {

    NoSuchRequest(long id) {
        super("No request " + id);
    }
}
