package eu.uptake.platform;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The sessions of the database, written only when something in them has changed. */
final class KeptSessions<S extends Session> implements SessionRepository<KeptSession<S>> {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final SessionRepository<S> stored;

    KeptSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(stored.createSession(), true);
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.changed()) {
            try {
                stored.save(session.stored());
            } catch (DuplicateKeyException e) { // H2, where somebody wrote it in the same moment: now it is there
                stored.save(session.stored());
            }
            session.saved();
        }
    }

    /** An id is what a cookie said: anything at all. */
    @Override
    @SuppressWarnings("unchecked") // no sessions but these are kept
    public @Nullable KeptSession<S> findById(String id) {
        if (!ID.matcher(id).matches()) {
            return null;
        }
        var read = (KeptSession<S>) SessionOfRequest.find(id);
        return read == null ? read(id) : read;
    }

    private @Nullable KeptSession<S> read(String id) {
        var found = stored.findById(id);
        if (found == null) {
            return null;
        }
        var session = new KeptSession<>(found, false);
        SessionOfRequest.keep(session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.keep(null);
        if (ID.matcher(id).matches()) {
            stored.deleteById(id);
        }
    }
}
