package eu.uptake.casefile;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The file does not exist, or not for the one who asks: both answer alike. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NoSuchEvidence extends RuntimeException {

    public NoSuchEvidence(String id) {
        super("No file " + id);
    }
}
