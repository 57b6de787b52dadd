package eu.uptake.process;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a wish for funding an application beside whatever else runs. */
@Component
class FundingSoughtRequest implements RequestHandler {

    private final FundingWish wish;

    FundingSoughtRequest(FundingWish wish) {
        this.wish = wish;
    }

    @Override
    public Map<String, Object> act(Asked asked) {
        return wish.open(asked.file(), asked.text("purpose"));
    }
}
