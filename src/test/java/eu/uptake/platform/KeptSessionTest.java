package eu.uptake.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;

class KeptSessionTest {

    private final MapSession stored = new MapSession();
    private final KeptSession<MapSession> session = new KeptSession<>(stored, false);

    @Test
    void notesTheHourOfAVisitByTheMinute() {
        var before = stored.getLastAccessedTime();

        session.setLastAccessedTime(before.plusSeconds(59));
        assertThat(session.changed()).isFalse();
        assertThat(stored.getLastAccessedTime()).isEqualTo(before);

        session.setLastAccessedTime(before.plusSeconds(60));
        assertThat(session.changed()).isTrue();
        assertThat(stored.getLastAccessedTime()).isEqualTo(before.plusSeconds(60));
    }

    @Test
    void writesNoTextThatIsThereAlready() {
        session.setAttribute("list", "view=group");
        assertThat(session.changed()).isTrue();
        session.saved();

        session.setAttribute("list", "view=group");
        assertThat(session.changed()).isFalse();

        session.setAttribute("list", "view=mine");
        assertThat(session.changed()).isTrue();
    }

    @Test
    void writesAnEqualThingThatMayHaveChangedInside() {
        session.setAttribute("things", List.of("one"));
        session.saved();

        session.setAttribute("things", List.of("one"));
        assertThat(session.changed()).isTrue();
    }

    @Test
    void removesOnlyWhatIsThere() {
        session.removeAttribute("nothing");
        assertThat(session.changed()).isFalse();

        session.setAttribute("something", "here");
        session.saved();
        session.removeAttribute("something");
        assertThat(session.changed()).isTrue();
    }
}
