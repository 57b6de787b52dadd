package eu.uptake.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.session.Session;

/** A session of the database that knows whether there is anything to write. */
final class KeptSession<S extends Session> implements Session {

    private static final Duration UNNOTED = Duration.ofMinutes(1);

    private final S stored;
    private boolean changed;

    KeptSession(S stored, boolean fresh) {
        this.stored = stored;
        this.changed = fresh;
    }

    S stored() {
        return stored;
    }

    boolean changed() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    /** What another version of the product has written and this one can't read is as if it were not there. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the framework has it
    public <T> @Nullable T getAttribute(String name) {
        try {
            return stored.getAttribute(name);
        } catch (ConversionException unreadable) {
            return null;
        }
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        var sameText = value instanceof String && Objects.equals(value, getAttribute(name));
        if (!sameText) {
            changed = true;
            stored.setAttribute(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (stored.getAttributeNames().contains(name)) {
            changed = true;
            stored.removeAttribute(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    /** Noted by the minute: a row written for each page that is read would cost more than the page. */
    @Override
    public void setLastAccessedTime(Instant now) {
        if (Duration.between(stored.getLastAccessedTime(), now).compareTo(UNNOTED) >= 0) {
            changed = true;
            stored.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
