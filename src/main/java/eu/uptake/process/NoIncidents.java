package eu.uptake.process;

import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/** A failed job is found by itself; the engine's second record of it is neither written nor looked for. */
class NoIncidents implements IncidentHandler {

    @Override
    public String getIncidentHandlerType() {
        return Incident.FAILED_JOB_HANDLER_TYPE;
    }

    @Override
    public @Nullable Incident handleIncident(IncidentContext context, String message) {
        return null;
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        // there is none
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        // there is none
    }
}
