package eu.uptake.portal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.uptake.casefile.CaseStatus;
import eu.uptake.portal.Whereabouts.Ball;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhereItStandsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-11-03T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-30T16:00:00Z");
    private static final Instant PASSED = Instant.parse("2026-11-20T16:00:00Z");

    private final WhereItStands whereItStands = new WhereItStands(
            Words.source(), new Days(Words.source(), ZoneId.of("Europe/Brussels")), new Reasons(Words.source()));

    @Test
    void saysWhatTheSmeHasToDoUntilWhenAndWhatComesNext() {
        var stands = english(SomeCase.in("intake"), List.of(mine("Declare company size", SINCE, LATER)));

        assertThat(stands.ball()).isEqualTo(Ball.YOURS);
        assertThat(stands.text())
                .isEqualTo("It has been your turn since 3 Nov 2026. Says: Declare company size."
                        + " It is due on 30 Nov 2026. What comes next: Needs assessment.");
        assertThat(french(SomeCase.in("intake"), List.of(mine("Déclarer la taille", SINCE, LATER)))
                        .text())
                .isEqualTo("C’est à vous depuis le 3 nov. 2026. Says: Déclarer la taille."
                        + " C’est à faire pour le 30 nov. 2026. Ensuite vient : Needs assessment.");
    }

    @Test
    void saysNowForATaskThatCameToday() {
        assertThat(english(SomeCase.in("intake"), List.of(mine("Sign", NOW, LATER)))
                        .lead())
                .isEqualTo("It has been your turn since today.");
        assertThat(french(SomeCase.in("intake"), List.of(mine("Sign", NOW, LATER)))
                        .lead())
                .isEqualTo("C’est à vous depuis aujourd’hui.");
    }

    @Test
    void countsADueDateAsLateOnlyOnTheDayAfter() {
        var thisMorning = Instant.parse("2026-11-22T06:00:00Z");

        assertThat(english(SomeCase.in("intake"), List.of(mine("Sign", SINCE, thisMorning)))
                        .ball())
                .isEqualTo(Ball.YOURS);
        var late = english(SomeCase.in("intake"), List.of(mine("Sign", SINCE, PASSED)));
        assertThat(late.ball()).isEqualTo(Ball.LATE);
        assertThat(late.text()).contains("It was due on 20 Nov 2026; it is not too late");
    }

    @Test
    void namesBothTasksWhenTwoAreOpenForTheSme() {
        var tasks = List.of(
                mine("Accept deliverable", SINCE, LATER).about("Data audit"), mine("Send documents", NOW, LATER));

        var stands = english(SomeCase.in("technical-assistance"), tasks);

        assertThat(stands.text())
                .startsWith("It has been your turn since 3 Nov 2026."
                        + " 2 things are waiting for you: Accept deliverable (Data audit) and Send documents."
                        + " The first is due on 30 Nov 2026.");
        assertThat(french(SomeCase.in("technical-assistance"), tasks).text())
                .contains("2 choses vous attendent : Accept deliverable (Data audit) et Send documents.");
    }

    @Test
    void saysWhatOthersDoMeanwhile() {
        var stands = english(
                SomeCase.in("adoption"),
                List.of(mine("Decide investment", SINCE, LATER), theirs("advisor", "Phone SME", SINCE, LATER)));

        assertThat(stands.ball()).isEqualTo(Ball.YOURS);
        assertThat(stands.text()).contains("Meanwhile: Says: Phone SME.");
    }

    @Test
    void namesTheAdvisorByRolePersonAndOrganisation() {
        var tasks =
                List.of(theirs("advisor", "Validate assessment", SINCE, LATER).by("Ana Silva"));

        var stands = english(SomeCase.in("needs-assessment"), tasks);

        assertThat(stands.ball()).isEqualTo(Ball.THEIRS);
        assertThat(stands.text())
                .isEqualTo("It has been the turn of your advisor (Ana Silva, Centre North) since 3 Nov 2026."
                        + " Says: Validate assessment. We expect it to be done by 30 Nov 2026."
                        + " What comes next: Needs assessment.");
        assertThat(french(SomeCase.in("needs-assessment"), tasks).lead())
                .isEqualTo("C’est au tour de votre conseiller (Ana Silva, Centre North) depuis le 3 nov. 2026.");
    }

    @Test
    void admitsThatOthersAreLate() {
        var stands = english(SomeCase.in("intake"), List.of(theirs("coordinator", "Assign centre", SINCE, PASSED)));

        assertThat(stands.lead()).startsWith("It has been the turn of the programme office (Centre North)");
        assertThat(stands.text()).contains("It was planned for 20 Nov 2026 and is taking longer.");
    }

    @Test
    void namesEveryoneWhoseTurnItIs() {
        var stands = english(
                SomeCase.in("technical-assistance"),
                (List.of(
                        theirs("advisor", "Deliver assistance", SINCE, LATER),
                        theirs("business-advisor", "Deliver support", NOW, LATER),
                        theirs("wizard", "Enchant", NOW, LATER))));

        assertThat(stands.lead())
                .isEqualTo(
                        "It has been the turn of your advisor, of your business advisor and of our partner since 3 Nov"
                                + " 2026.");
    }

    @Test
    void fallsBackToTheTasksNameWhenTheModelSaysNothing() {
        var silent = new Turn(true, "sme", null, null, "Sign agreement", null, null, SINCE, LATER);

        assertThat(english(SomeCase.in("intake"), List.of(silent)).text()).contains("What is missing: Sign agreement.");
    }

    @Test
    void tellsTheStagesSentenceWhileATimerRuns() {
        var stands = english(SomeCase.in("follow-up"), List.of());

        assertThat(stands.ball()).isEqualTo(Ball.NOBODYS);
        assertThat(stands.text())
                .isEqualTo("Nothing is waiting for you; this step began on 1 Nov 2026. The stage's sentence."
                        + " What comes next: Needs assessment.");
        assertThat(french(SomeCase.in("follow-up"), List.of()).lead())
                .isEqualTo("Rien ne vous attend ; cette étape a commencé le 1er nov. 2026.");
    }

    @Test
    void thanksForARegistrationThatNoStageHasTakenUpYet() {
        assertThat(english(SomeCase.justRegistered(), List.of()).lead())
                .isEqualTo("We received your registration on 1 Nov 2026.");
    }

    @Test
    void tellsSinceWhenUntilWhenAndWhyACaseIsHeld() {
        var held = SomeCase.in("adoption").held(SINCE, LocalDate.of(2027, 1, 15), "the machine is late");

        var stands = english(held, List.of(mine("Decide investment", SINCE, PASSED)));

        assertThat(stands.ball()).isEqualTo(Ball.HELD);
        assertThat(stands.text())
                .isEqualTo("Your case has been on hold since 3 Nov 2026, until 15 Jan 2027."
                        + " The reason given: the machine is late."
                        + " You need not do anything: the programme office will resume it with you.");
        assertThat(french(SomeCase.in("adoption").held(SINCE, null, "machine en retard"), List.of())
                        .text())
                .startsWith("Votre dossier est suspendu depuis le 3 nov. 2026. Raison donnée : machine en retard.");
    }

    @Test
    void tellsARefusalWithItsReason() {
        var refused = SomeCase.in("intake").over(CaseStatus.REFUSED, SINCE, "more than 249 staff");

        var stands = english(refused, List.of());

        assertThat(stands.ball()).isEqualTo(Ball.OVER);
        assertThat(stands.text())
                .isEqualTo("Your company could not be accepted: this was decided on 3 Nov 2026."
                        + " The reason given: more than 249 staff. Nothing more is expected from you.");
    }

    @Test
    void tellsAWithdrawalWithTheListedReasonInTheReadersLanguage() {
        var reason = new Reasons(Words.source()).write(Reasons.Reason.NO_TIME, " récolte ");
        var withdrawn = SomeCase.in("intake").over(CaseStatus.WITHDRAWN, SINCE, reason);

        assertThat(english(withdrawn, List.of()).text())
                .startsWith("You withdrew from the programme on 3 Nov 2026. The reason given: No time: récolte.");
        assertThat(french(withdrawn, List.of()).text())
                .startsWith("Vous avez quitté le programme le 3 nov. 2026. Raison donnée : Pas le temps: récolte.");
    }

    @Test
    void tellsAnEndWithoutAReasonToo() {
        assertThat(english(SomeCase.in("intake").over(CaseStatus.TERMINATED, SINCE, null), List.of())
                        .text())
                .isEqualTo("The programme office ended your case on 3 Nov 2026. Nothing more is expected from you.");
        assertThat(french(SomeCase.in("follow-up").over(CaseStatus.CLOSED, SINCE, " "), List.of())
                        .text())
                .isEqualTo("Votre dossier a été clos le 3 nov. 2026. Nous n’attendons plus rien de vous.");
    }

    private Whereabouts english(SomeCase file, List<?> open) {
        return tell(file, open, Locale.ENGLISH);
    }

    private Whereabouts french(SomeCase file, List<?> open) {
        return tell(file, open, Locale.FRENCH);
    }

    private Whereabouts tell(SomeCase file, List<?> open, Locale reader) {
        var turns = open.stream()
                .map(turn -> turn instanceof Spoken spoken ? spoken.turn() : (Turn) turn)
                .toList();
        return whereItStands.tell(
                new Situation(file.file(), turns, "The stage's sentence.", "Needs assessment", NOW), reader);
    }

    private static Spoken mine(String task, Instant since, Instant due) {
        return new Spoken(true, "sme", task, null, null, since, due);
    }

    private static Spoken theirs(String role, String task, Instant since, Instant due) {
        return new Spoken(false, role, task, null, null, since, due);
    }

    private record Spoken(
            boolean mine,
            String role,
            String task,
            @Nullable String about,
            @Nullable String person,
            Instant since,
            Instant due) {

        Spoken about(String item) {
            return new Spoken(mine, role, task, item, person, since, due);
        }

        Spoken by(String name) {
            return new Spoken(mine, role, task, about, name, since, due);
        }

        Turn turn() {
            return new Turn(mine, role, "Centre North", person, task, about, "Says: " + task + ".", since, due);
        }
    }
}
