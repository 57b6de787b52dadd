package eu.uptake.dossier;

import eu.uptake.assistance.PlannedService;
import eu.uptake.assistance.ServiceLog.Logged;
import eu.uptake.casefile.Case;
import eu.uptake.casefile.Chain;
import eu.uptake.casefile.CompanyFacts;
import eu.uptake.casefile.Note;
import eu.uptake.casefile.Reckoning;
import eu.uptake.funding.Application;
import eu.uptake.notification.Mail;
import eu.uptake.process.CaseView.Entry;
import eu.uptake.process.CaseView.Handed;
import eu.uptake.process.Decided;
import eu.uptake.registry.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a dossier, in the order of its pages.
 *
 * @param leftOut message keys of what its reader does not get
 */
record Contents(
        Case file,
        Instant madeAt,
        String madeBy,
        List<String> leftOut,
        List<CompanyFacts.Fact> identity,
        List<Person> people,
        List<Stay> stays,
        List<Decided> decisions,
        List<Reckoning> reckonings,
        List<Handed> handed,
        List<Help> services,
        List<Application> applications,
        List<Handed> signatures,
        List<Attachment> attachments,
        Chain chain,
        List<Told> timeline,
        List<Mail> mails,
        List<Note> notes,
        List<Version> versions) {

    /** A stay in a stage of the journey. */
    record Stay(String stage, Instant enteredAt, @Nullable Instant leftAt) {}

    /** A service with the log of its delivery. */
    record Help(PlannedService service, List<Logged> log) {}

    /** An entry of the timeline with its number in the chain. */
    record Told(int number, Entry entry) {}

    /** A model that the case ran by. */
    record Version(
            String kind,
            String name,
            String code,
            int version,
            @Nullable String hash) {}

    public Chain.@Nullable Whole whole() {
        return chain instanceof Chain.Whole whole ? whole : null;
    }

    public Chain.@Nullable Broken broken() {
        return chain instanceof Chain.Broken broken ? broken : null;
    }
}
