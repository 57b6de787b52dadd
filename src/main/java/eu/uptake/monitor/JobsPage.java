package eu.uptake.monitor;

import eu.uptake.process.ElementModel;
import eu.uptake.process.FailedJob;
import eu.uptake.process.FailedJobs;
import eu.uptake.process.Models;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the house could not do by itself, with a button to try again. */
@Controller
class JobsPage {

    private static final Logger LOG = LoggerFactory.getLogger(JobsPage.class);

    private static final int MOST_LOOKS = 30;

    private final FailedJobs jobs;
    private final Models models;

    JobsPage(FailedJobs jobs, Models models) {
        this.jobs = jobs;
        this.models = models;
    }

    /**
     * @param retried the job that somebody has just sent off again
     * @param left how many tries it had then: fewer now means that it failed again
     * @param look how often the page has looked for the result
     */
    @GetMapping("/monitor/jobs")
    String list(
            @RequestParam(required = false) @Nullable String retried,
            @RequestParam(defaultValue = "0") int left,
            @RequestParam(defaultValue = "0") int look,
            Model model) {
        var failed = jobs.list();
        model.addAttribute("jobs", failed);
        model.addAttribute("names", names());
        model.addAttribute("retried", retried);
        model.addAttribute("left", left);
        model.addAttribute("look", Math.min(look + 1, MOST_LOOKS));
        model.addAttribute("looking", look < MOST_LOOKS);
        model.addAttribute("outcome", retried == null ? null : outcome(failed, retried, left));
        return "monitor/jobs";
    }

    @PostMapping("/monitor/jobs/{job}/retry")
    String retry(@PathVariable String job, RedirectAttributes redirect) {
        redirect.addAttribute("retried", job);
        try {
            jobs.retry(job);
            redirect.addAttribute(
                    "left", find(jobs.list(), job).map(FailedJob::retriesLeft).orElse(0));
        } catch (IllegalArgumentException e) { // gone: the page finds it no longer
            LOG.info("A job to be tried again is not there"); // which one, anybody may have typed
        }
        return "redirect:/monitor/jobs";
    }

    private static String outcome(List<FailedJob> failed, String job, int left) {
        var still = find(failed, job);
        if (still.isEmpty()) {
            return "done";
        }
        return still.get().retriesLeft() < left ? "failedAgain" : "waiting";
    }

    private static Optional<FailedJob> find(List<FailedJob> failed, String job) {
        return failed.stream().filter(candidate -> candidate.id().equals(job)).findFirst();
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
