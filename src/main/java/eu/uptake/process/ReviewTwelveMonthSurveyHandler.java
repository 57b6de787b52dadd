package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps how the advisor reads what a company told a year after its sign-off. */
@Component
class ReviewTwelveMonthSurveyHandler implements TaskHandler {

    private static final int MONTHS = 12;

    private final LaterOn laterOn;

    ReviewTwelveMonthSurveyHandler(LaterOn laterOn) {
        this.laterOn = laterOn;
    }

    @Override
    public Map<String, Object> act(Turn turn) {
        laterOn.reviewed(turn, MONTHS);
        return Map.of();
    }
}
