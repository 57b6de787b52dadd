package eu.uptake.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The proof of a centre's collaboration, as typed. */
record CollaborationForm(@Nullable Long centre, String agreement, String scope, String from, String until) {

    static final CollaborationForm EMPTY = new CollaborationForm(null, "", "", "", "");

    CollaborationForm {
        agreement = Problems.text(agreement);
        scope = Problems.text(scope);
        from = Problems.text(from);
        until = Problems.text(until);
    }

    Map<String, String> problems(Organisations organisations) {
        var first = day(from);
        var last = day(until);
        var known = centre != null
                && organisations
                        .find(centre)
                        .filter(one -> one.kind() == OrganisationKind.TECHNOLOGY_CENTRE)
                        .isPresent();
        return new Problems()
                .unless(known, "centre", "missing.centre")
                .needs("agreement", agreement, Collaboration.LONGEST_AGREEMENT)
                .needs("scope", scope, Collaboration.LONGEST_SCOPE)
                .unless(first != null, "from", "missing.from")
                .unless(
                        until.isBlank() || last != null && first != null && !last.isBefore(first),
                        "until",
                        "missing.until")
                .found();
    }

    /** To be called where there is no problem. */
    Collaboration proof() {
        return new Collaboration(
                Objects.requireNonNull(centre), agreement.strip(), scope.strip(), LocalDate.parse(from), day(until));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
