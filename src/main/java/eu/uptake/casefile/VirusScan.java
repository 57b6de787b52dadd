package eu.uptake.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an installation plugs in its virus scanner: a bean of this type is asked about each upload before it is stored.
 * Without one nothing is scanned; files are kept out of the web server's reach and only ever served as downloads.
 */
@FunctionalInterface
public interface VirusScan {

    VirusScan NONE = file -> Optional.empty();

    /**
     * The name of what was found in the file, or nothing.
     *
     * @throws IOException if the scanner cannot tell; the upload is then refused for now
     */
    Optional<String> threat(Path file) throws IOException;
}
