package eu.uptake.funding;

import eu.uptake.funding.Aid.Source;
import eu.uptake.funding.Aid.Status;
import eu.uptake.platform.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger that is not there yet.
 *
 * @param group the single undertaking on the granting date; empty where nobody told of it
 */
record AidLine(Undertaking undertaking, List<Member> group, Origin origin, DeclaredAid aid, Terms terms) {

    private static final int LONGEST_NAMES = 4000;

    /**
     * Where a line comes from: an application or a service of this programme, a company's word, or an extract of a
     * register.
     */
    record Origin(
            Source source,
            @Nullable String application,
            @Nullable String service,
            @Nullable Long declaredBy,
            @Nullable String extract) {

        static Origin application(String id) {
            return new Origin(Source.THIS_PROJECT, id, null, null, null);
        }

        static Origin service(String id) {
            return new Origin(Source.THIS_PROJECT, null, id, null, null);
        }

        static Origin wordOf(long company) {
            return new Origin(Source.DECLARED, null, null, company, null);
        }

        static Origin extract(String id) {
            return new Origin(Source.REGISTER, null, null, null, id);
        }
    }

    /** What a line says of the aid, beside what everybody says of it. */
    record Terms(
            @Nullable String scheme,
            BigDecimal nominal,
            @Nullable String purpose,
            @Nullable String nace) {}

    /** For the statement that inserts it, under an id of its own. */
    Map<String, @Nullable Object> columns(Instant now) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", UUID.randomUUID().toString());
        columns.put("undertaking", undertaking.id());
        columns.put(
                "group",
                group.stream()
                        .mapToLong(member -> member.undertaking().id())
                        .min()
                        .orElse(undertaking.id()));
        columns.put("members", names());
        columns.put("application", origin.application());
        columns.put("service", origin.service());
        columns.put("by", origin.declaredBy());
        columns.put("extract", origin.extract());
        columns.put("state", aid.memberState());
        columns.put("granter", aid.granter());
        columns.put("scheme", terms.scheme());
        columns.put("regulation", aid.regulation());
        columns.put("instrument", aid.instrument());
        columns.put("nominal", terms.nominal());
        columns.put("equivalent", aid.equivalent());
        columns.put("on", aid.grantedOn());
        columns.put("purpose", terms.purpose());
        columns.put("nace", terms.nace());
        columns.put("source", origin.source().name());
        columns.put("status", (aid.granted() ? Status.GRANTED : Status.PLANNED).name());
        columns.put("now", Sql.at(now));
        return columns;
    }

    private String names() {
        var names = group.isEmpty()
                ? undertaking.name()
                : group.stream().map(member -> member.undertaking().name()).collect(Collectors.joining("; "));
        return names.substring(0, Math.min(LONGEST_NAMES, names.length()));
    }
}
