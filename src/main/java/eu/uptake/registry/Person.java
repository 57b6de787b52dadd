package eu.uptake.registry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who can be written to, called and, while active, signed in. */
public record Person(
        long id, String name, String email, @Nullable String phone, Locale language, boolean active) {

    public Person at(String address) {
        return new Person(id, name, address, phone, language, active);
    }
}
