package eu.uptake.monitor;

import eu.uptake.process.ElementModel;
import eu.uptake.process.FailedJob;
import eu.uptake.process.FailedJobs;
import eu.uptake.process.Models;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the house could not do by itself, with a button to try again. */
@Controller
class JobsPage {

    private static final Logger LOG = LoggerFactory.getLogger(JobsPage.class);

    private final FailedJobs jobs;
    private final Models models;
    private final MessageSource messages;

    JobsPage(FailedJobs jobs, Models models, MessageSource messages) {
        this.jobs = jobs;
        this.models = models;
        this.messages = messages;
    }

    @GetMapping("/monitor/jobs")
    String list(Model model) {
        model.addAttribute("jobs", jobs.list());
        model.addAttribute("names", names());
        return "monitor/jobs";
    }

    @PostMapping("/monitor/jobs/{job}/retry")
    String retry(@PathVariable String job, RedirectAttributes redirect, Locale locale) {
        var known = jobs.list().stream().anyMatch(failed -> failed.id().equals(job));
        var outcome = known ? outcome(job) : "monitor.jobs.gone";
        redirect.addFlashAttribute("outcome", outcome);
        redirect.addFlashAttribute("retried", job);
        redirect.addFlashAttribute("outcomeText", messages.getMessage(outcome, null, locale));
        return "redirect:/monitor/jobs";
    }

    private String outcome(String job) {
        try {
            jobs.retry(job);
        } catch (RuntimeException e) { // whatever a step can throw: the page says so, the log says what
            LOG.warn("Retry of job {} failed", job, e);
            return "monitor.jobs.failedAgain";
        }
        var still = jobs.list().stream().map(FailedJob::id).anyMatch(job::equals);
        return still ? "monitor.jobs.failedAgain" : "monitor.jobs.done";
    }

    /** Names of processes and of their elements ({@code process/element}) as drawn. */
    private Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (var process : models.latest()) {
            names.put(process.id(), process.name());
            for (ElementModel element : process.elements()) {
                names.put(process.id() + "/" + element.id(), element.name());
            }
        }
        return names;
    }
}
