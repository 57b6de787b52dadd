package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what a company tells a year after its sign-off. */
@Component
class AnswerTwelveMonthSurveyHandler implements TaskHandler {

    private static final int MONTHS = 12;

    private final LaterOn laterOn;

    AnswerTwelveMonthSurveyHandler(LaterOn laterOn) {
        this.laterOn = laterOn;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        laterOn.answered(turn, MONTHS);
        return Map.of();
    }
}
