package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what a company tells half a year after its sign-off. */
@Component
class AnswerSixMonthSurveyHandler implements TaskHandler {

    private static final int MONTHS = 6;

    private final LaterOn laterOn;

    AnswerSixMonthSurveyHandler(LaterOn laterOn) {
        this.laterOn = laterOn;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        laterOn.answered(turn, MONTHS);
        return Map.of();
    }
}
