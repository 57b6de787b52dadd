package eu.uptake.demo;

import eu.uptake.demo.Stories.Story;
import eu.uptake.process.Rehearsal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets the steps of a story to moments, counting back in working days from today. */
final class Script {

    private static final String PLAN_ACCEPTED = "acceptPlan";

    private final Rehearsal rehearsal;
    private final Stories stories;

    Script(Rehearsal rehearsal, Stories stories) {
        this.rehearsal = rehearsal;
        this.stories = stories;
    }

    private record Step(String what, int days) {}

    List<Scene> scenes(Story story, DemoCompany company) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(Scene.REGISTER, 0));
        steps.addAll(steps(story, story.steps()));
        var moments = new Instant[steps.size()];
        int ago = story.rest();
        for (int n = steps.size() - 1; n >= 0; n--) {
            var time = Chance.timeOfDay(company.key(), steps.get(n).what(), "" + n);
            moments[n] = rehearsal.ago(ago, time, company.country());
            ago += steps.get(n).days();
        }
        var scenes = new ArrayList<>(scenes(company, steps, List.of(moments), story.as()));
        scenes.addAll(beside(story, company, scenes));
        return scenes;
    }

    /** Counted on from the accepted plan, as far as today. */
    private List<Scene> beside(Story story, DemoCompany company, List<Scene> main) {
        if (story.beside() == null) {
            return List.of();
        }
        var at = main.stream()
                .filter(scene -> scene.what().equals(PLAN_ACCEPTED))
                .findFirst()
                .orElseThrow()
                .moment();
        var yesterday = rehearsal.ago(1, Chance.timeOfDay(company.key()), company.country());
        var steps = steps(story, story.beside());
        var moments = new ArrayList<Instant>();
        for (var step : steps) {
            at = rehearsal.later(at, step.days(), Chance.timeOfDay(company.key(), step.what()), company.country());
            moments.add(at);
        }
        return scenes(company, steps, moments, story.asBeside()).stream()
                .filter(scene -> scene.moment().isBefore(yesterday))
                .toList();
    }

    private static List<Scene> scenes(
            DemoCompany company, List<Step> steps, List<Instant> moments, @Nullable Map<String, List<String>> as) {
        var scenes = new ArrayList<Scene>();
        var rounds = new HashMap<String, Integer>();
        for (int n = 0; n < steps.size(); n++) {
            var what = steps.get(n).what();
            var round = rounds.merge(what, 1, Integer::sum) - 1;
            var variants = as == null ? List.<String>of() : as.getOrDefault(what, List.of());
            var variant = round < variants.size() ? variants.get(round) : "";
            scenes.add(new Scene(moments.get(n), company, what, variant, round));
        }
        return scenes;
    }

    private List<Step> steps(Story story, List<String> written) {
        return written.stream()
                .flatMap(this::expanded)
                .map(step -> step(story, step))
                .toList();
    }

    private Stream<String> expanded(String written) {
        var parts = written.split("/");
        var path = stories.paths().get(parts[0]);
        if (path == null) {
            return Stream.of(written);
        }
        return path.stream().limit(parts.length == 1 ? path.size() : Integer.parseInt(parts[1]));
    }

    /** Days marked with an exclamation mark are kept as they are, others vary a little from case to case. */
    private static Step step(Story story, String written) {
        var parts = written.split(" ");
        if (parts[1].endsWith("!")) {
            return new Step(parts[0], Integer.parseInt(parts[1].replace("!", "")));
        }
        var usual = Integer.parseInt(parts[1]) * (story.pace() == null ? 1 : story.pace());
        var varied = usual * (75 + Chance.below(60, story.company(), written)) / 100;
        return new Step(parts[0], Math.max(1, (int) Math.round(varied)));
    }
}
