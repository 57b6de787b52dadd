package eu.uptake.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What people answer on the way to an adoption, by form. The order is the order of the form. */
final class Answers {

    private static final String TODAY = LocalDate.now().toString();
    private static final String LAST_WEEK = LocalDate.now().minusDays(7).toString();
    private static final String NEXT_MONTH = LocalDate.now().plusDays(30).toString();

    private Answers() {}

    static Map<String, Object> registration(String company, String email, Consortium consortium) {
        return in(
                "legalName", company,
                "country", "FR",
                "nationalId", "SIREN " + Math.abs(company.hashCode()),
                "foundingYear", 1987,
                "street", "12 rue de la Fonte",
                "postcode", "69001",
                "city", "Lyon",
                "nuts2", "FRK2",
                "nace", "25.62",
                "ecosystem", "CONS",
                "roleClaim", "TRADITIONAL",
                "cluster", String.valueOf(consortium.cluster()),
                "contactName", "Marie Laurent",
                "contactEmail", email,
                "language", "en",
                "privacyAcknowledged", true);
    }

    static Map<String, Object> companySize() {
        return in(
                "enterpriseType",
                "autonomous",
                "publicControl",
                "no",
                "ownerChanged",
                "no",
                "yearEnd",
                "2025-12-31",
                "yearsClosed",
                "two",
                "awuPrevious",
                40,
                "turnoverPrevious",
                8_100_000,
                "balanceSheetPrevious",
                5_800_000,
                "accountsPrevious",
                "approved",
                "accounts",
                "approved",
                "awu",
                42,
                "turnover",
                8_500_000,
                "balanceSheet",
                6_000_000,
                "signerName",
                "Marie Laurent",
                "signerFunction",
                "Managing director",
                "sizeDeclared",
                true);
    }

    /** Of a company with an owner and a holding, three years of figures for all of them. */
    static Map<String, Object> companySizeWithTies() {
        var answers = companySize();
        answers.putAll(in(
                "enterpriseType",
                "linked",
                "yearsClosed",
                "three",
                "awuEarlier",
                38,
                "turnoverEarlier",
                7_900_000,
                "balanceSheetEarlier",
                5_500_000,
                "accountsEarlier",
                "approved",
                "related",
                List.of(tie("Groupe Laurent", "holds", 60), tie("Moules du Rhône", "held", 30))));
        return answers;
    }

    private static Map<String, Object> tie(String name, String direction, int capital) {
        var tie = in("name", name, "seat", "FR", "direction", direction, "capital", capital);
        if (direction.equals("holds")) {
            tie.put("kind", "ENTERPRISE");
        }
        tie.putAll(in("awu", 12, "turnover", 2_100_000, "balanceSheet", 1_300_000));
        tie.putAll(in("awuPrevious", 11, "turnoverPrevious", 2_000_000, "balanceSheetPrevious", 1_200_000));
        tie.putAll(in("awuEarlier", 10, "turnoverEarlier", 1_900_000, "balanceSheetEarlier", 1_100_000));
        return tie;
    }

    static Map<String, Object> manufacturingQuestionnaire() {
        var answers = in();
        for (int area = 1; area <= 7; area++) {
            for (int row = 1; row <= 5; row++) {
                answers.put("a" + area + "r" + row, String.valueOf(1 + (area + row) % 5));
            }
        }
        return answers;
    }

    static Map<String, Object> membership() {
        return in("member", "yes", "memberSince", "2019-05-06");
    }

    static Map<String, Object> agreement() {
        return in(
                "noExclusion",
                true,
                "noDoubleFunding",
                true,
                "signerName",
                "Marie Laurent",
                "signerFunction",
                "Managing director",
                "signedOn",
                TODAY,
                "agreementAccepted",
                true);
    }

    static Map<String, Object> centre(Consortium consortium) {
        return in(
                "centre", String.valueOf(consortium.centre()),
                "advisor", String.valueOf(consortium.advisor().person()),
                "assignmentReason", "Nearest, and knows machine vision.");
    }

    static Map<String, Object> needs() {
        return in(
                "products", "Moulded parts",
                "productionType", "series",
                "challenge", "Every tenth part is sorted out by hand at the end of the line.",
                "dependsOutside", "no",
                "investmentSoon", "20to50",
                "staffTime", "days",
                "supportBefore", "no",
                "technologyNeeds", List.of(in("technology", "AI", "use", "0", "interest", "3")),
                "questionnaire", "answer-questionnaire");
    }

    static Map<String, Object> questionnaire() {
        var answers = in(
                "q1Invested", List.of("Q1.1", "Q1.3"),
                "q1Planned", List.of("Q1.2"),
                "q2", List.of("Q2.1", "Q2.5"),
                "q3", List.of("Q3.1", "Q3.2", "Q3.10"));
        IntStream.rangeClosed(1, 7).forEach(row -> answers.put("q4r" + row, String.valueOf(row % 4)));
        answers.putAll(in(
                "q5", List.of("Q5.4"),
                "q6", List.of("Q6.2"),
                "q7", List.of("Q7.3"),
                "q8", List.of("Q8.2", "Q8.5")));
        IntStream.rangeClosed(1, 5).forEach(row -> answers.put("q9r" + row, "0"));
        answers.put("q10", List.of("Q10.7"));
        IntStream.rangeClosed(1, 5).forEach(row -> answers.put("q11r" + row, "partly"));
        return answers;
    }

    static Map<String, Object> validation() {
        return in(
                "visitedOn", LAST_WEEK,
                "participants", "Marie Laurent, Anna Berg",
                "corrections",
                        List.of(in(
                                "question", "Q4.3",
                                "newValue", "Q4.3=5",
                                "reason", "Seen on the shop floor")),
                "confidence", "high",
                "priority1", "Find faulty parts early",
                "priority2", "Know the state of each machine",
                "priority3", "Train two people",
                "technology", "AI",
                "recommendation", "go",
                "recommendationReason", "The scrap pays for a camera within a year.");
    }

    static Map<String, Object> report() {
        return in("agreement", "agree");
    }

    static Map<String, Object> shortlist() {
        return in(
                "weightFit",
                40,
                "weightMaturity",
                20,
                "weightCost",
                10,
                "weightEffort",
                10,
                "weightSupport",
                10,
                "weightGreen",
                10,
                "options",
                List.of(
                        in(
                                "name",
                                "VisionCheck 3",
                                "provider",
                                "Optilab",
                                "technology",
                                "AI",
                                "cost",
                                38_000,
                                "fit",
                                5,
                                "maturity",
                                4,
                                "costScore",
                                3,
                                "effort",
                                4,
                                "support",
                                4,
                                "green",
                                3),
                        in(
                                "name",
                                "LineEye",
                                "provider",
                                "Sehwerk",
                                "technology",
                                "AI",
                                "cost",
                                29_000,
                                "fit",
                                3,
                                "maturity",
                                3,
                                "costScore",
                                4,
                                "effort",
                                3,
                                "support",
                                3,
                                "green",
                                3)),
                "proposal",
                "VisionCheck 3 fits your presses without a change.");
    }

    static Map<String, Object> choice() {
        return in(
                "choice", "option", "solution", "VisionCheck", "choiceReason", "We have seen it run at a neighbour's.");
    }

    /** A technical and a business service; more hours than may be planned without the office. */
    static Map<String, Object> plan() {
        return in(
                "goal",
                "Half the scrap by the end of next year.",
                "targetTrl",
                "8",
                "plannedServices",
                List.of(service("TA04", 32, "Feasibility study"), service("BS01", 16, "Business case")),
                "seekFunding",
                true);
    }

    private static Map<String, Object> service(String code, int hours, String deliverable) {
        return in(
                "service", code,
                "hours", hours,
                "startsOn", TODAY,
                "endsOn", NEXT_MONTH,
                "deliverable", deliverable);
    }

    static Map<String, Object> addedService() {
        return in(
                "addedService", "TR02",
                "addedHours", 12,
                "startsOn", "2027-02-01",
                "endsOn", "2027-03-31",
                "addedDeliverable", "Coaching log",
                "reason", "The staff asked for practice",
                "agreed", true);
    }

    static Map<String, Object> fundingSought() {
        return in("purpose", "A cutting table", "expectedCost", 48000);
    }

    static Map<String, Object> hours() {
        return in("hoursVerdict", "approve");
    }

    static Map<String, Object> planAccepted() {
        return in("planVerdict", "accept");
    }

    static Map<String, Object> log() {
        return in(
                "log",
                List.of(in(
                        "date", LAST_WEEK,
                        "hours", 6,
                        "kind", "visit",
                        "mode", "ON_SITE",
                        "people", "Marie Laurent",
                        "summary", "Measured the light at the presses.")));
    }

    static Map<String, Object> deliverable(String title) {
        return in(
                "deliverableTitle",
                title,
                "summary",
                "It works. It costs less than feared. Begin with press 4.",
                "deliverableFiles",
                List.of(pdf(title)));
    }

    static Map<String, Object> accepted() {
        return in("verdict", "accept", "satisfaction", 9);
    }

    static Map<String, Object> rework() {
        return in("verdict", "rework", "reason", "The cost of training is missing.");
    }

    static Map<String, Object> instrument() {
        return in(
                "instrument", "VOUCH",
                "applicationTitle", "Camera at press 4",
                "requestedAid", 20_000,
                "aidBasis", "DE_MINIMIS");
    }

    static Map<String, Object> smallAid() {
        return in(
                "fiscalYearEnd",
                "12",
                "receivedAid",
                List.of(in(
                        "granter", "Région",
                        "memberState", "FR",
                        "regulation", "2023/2831",
                        "aidState", "GRANTED",
                        "amount", 5_000,
                        "grantedOn", LAST_WEEK)),
                "sameCosts",
                "no",
                "signerName",
                "Marie Laurent",
                "signerFunction",
                "Director",
                "declarationTrue",
                true);
    }

    static Map<String, Object> contract() {
        return in("contractOutcome", "signed", "contractedOn", TODAY, "contractedAmount", 18_000);
    }

    static Map<String, Object> payment() {
        return in("paidOn", TODAY, "paidAmount", 18_000, "lastPayment", true);
    }

    static Map<String, Object> documents() {
        return in(
                "documentFiles",
                List.of(pdf("Documents")),
                "provided",
                List.of("register", "smeDeclaration", "clearance", "bank", "offers", "technical", "honour", "ownShare")
                        .stream()
                        .map(document -> in("document", document, "issuedOn", TODAY))
                        .toList(),
                "documentsTrue",
                true);
    }

    static Map<String, Object> application() {
        return in(
                "applicationSummary",
                "A camera that finds cracks.",
                "projectCosts",
                40_000,
                "ownShare",
                20_000,
                "applicationFiles",
                List.of(pdf("Application")));
    }

    static Map<String, Object> approved() {
        return in("applicationVerdict", "approve", "authorised", true);
    }

    static Map<String, Object> submission() {
        return in("submittedOn", TODAY, "submissionReference", "V-2026-118", "expectedOn", NEXT_MONTH);
    }

    static Map<String, Object> granted() {
        return in("decision", "granted", "decidedOn", TODAY, "grantedAid", 18_000);
    }

    static Map<String, Object> investment() {
        return in(
                "investment",
                "invest",
                "investmentAmount",
                40_000,
                "investmentSources",
                List.of("own", "publicNational"));
    }

    static Map<String, Object> installation() {
        return in(
                "installedOn",
                LAST_WEEK,
                "place",
                "Hall 2, press 4",
                "processAffected",
                "Final inspection",
                "staffTrained",
                3);
    }

    static Map<String, Object> use() {
        return in(
                "use", "adopted",
                "verifiedOn", TODAY,
                "verifiedBy", "visit",
                "inUseSince", LAST_WEEK,
                "usage", "Every part, by both shifts.");
    }

    static Map<String, Object> signOff() {
        return in(
                "technology",
                "AI",
                "solution",
                "VisionCheck 3",
                "place",
                "Hall 2, press 4",
                "processAffected",
                "Final inspection",
                "trlBefore",
                "6",
                "trlAfter",
                "9",
                "adoptionLevelBefore",
                2,
                "adoptionLevel",
                7,
                "investments",
                List.of(in("source", "own", "amount", 40_000)),
                "staffTrained",
                3,
                "effects",
                List.of(in("metric", "Scrap", "unit", "%", "before", 9.5, "after", 3.25)),
                "evidenceSigned",
                List.of(pdf("Acceptance protocol")));
    }

    static Map<String, Object> signature() {
        return in(
                "signature", "sign",
                "signerName", "Marie Laurent",
                "signerFunction", "Managing director",
                "signatoryStatement", true,
                "programmeSatisfaction", 9);
    }

    static Map<String, Object> countersignature() {
        return in(
                "countersignature", "sign",
                "centreSignatoryName", "Bruno Keller",
                "centreSignatoryFunction", "Head of projects",
                "centreSignatoryStatement", true);
    }

    static Map<String, Object> confirmation() {
        return in(
                "confirmation", "confirm",
                "officeSignatoryName", "Carla Dupont",
                "officeSignatoryFunction", "Programme officer",
                "officeSignatoryStatement", true);
    }

    /** A small but real PDF, since files are judged by their content. */
    private static Path pdf(String title) {
        try {
            var file = Files.createDirectories(Path.of("target/browser-files")).resolve(title + ".pdf");
            var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                    + "2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n% " + title;
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order given, which Map.of does not keep. */
    private static Map<String, Object> in(Object... keysAndAnswers) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int at = 0; at < keysAndAnswers.length; at += 2) {
            answers.put((String) keysAndAnswers[at], keysAndAnswers[at + 1]);
        }
        return answers;
    }
}
