package eu.uptake.process;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the engine remembers of finished cases. It never knew more of a person than the number by which tasks are
 * assigned; that goes with its history, which no page needs.
 */
@Component
public class EngineTraces {

    private final HistoryService history;

    EngineTraces(@Lazy HistoryService history) {
        this.history = history;
    }

    /**
     * Within the caller's transaction.
     *
     * @return how many finished processes of the case were forgotten; what still runs stays
     */
    public int forget(String number) {
        var finished =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .finished()
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .toList();
        finished.forEach(history::deleteHistoricProcessInstanceIfExists);
        return finished.size();
    }
}
