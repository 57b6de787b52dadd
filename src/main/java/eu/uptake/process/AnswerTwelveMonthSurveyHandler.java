package eu.uptake.process;

import eu.uptake.casefile.Case;
import eu.uptake.casefile.WorkItem;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what a company tells a year after its sign-off. */
@Component
class AnswerTwelveMonthSurveyHandler implements TaskHandler {

    private static final int MONTHS = 12;

    private final LaterOn laterOn;
    private final ToldAboutData told;

    AnswerTwelveMonthSurveyHandler(LaterOn laterOn, ToldAboutData told) {
        this.laterOn = laterOn;
        this.told = told;
    }

    @Override
    public Map<String, Object> given(Case file, WorkItem item, Locale locale) {
        return Map.of("storyAgreed", told.mayTellStory(file));
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        laterOn.answered(turn, MONTHS);
        told.story(turn.actor(), Boolean.TRUE.equals(turn.answers().get("storyConsent")));
        return Map.of();
    }
}
