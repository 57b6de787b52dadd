package eu.uptake.demo;

import eu.uptake.process.Rehearsal;
import eu.uptake.registry.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Builds the demonstration at the first start, before the web server answers: months in seconds, all in their order. */
@Component
@Profile("demo")
class DemoLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final int STEP = 10;

    private final Organisations organisations;
    private final Consortium consortium;
    private final Rehearsal rehearsal;
    private final Walk walk;
    private final Meanwhile meanwhile;
    private final MonthEnds monthEnds;
    private final OwnDataScenes ownData;
    private final Keeping keeping;
    private final HalfDone halfDone;
    private final Clock clock;
    private final JsonMapper json;
    private volatile boolean running;

    DemoLoader(
            Organisations organisations,
            Consortium consortium,
            Rehearsal rehearsal,
            Walk walk,
            Meanwhile meanwhile,
            MonthEnds monthEnds,
            OwnDataScenes ownData,
            Keeping keeping,
            HalfDone halfDone,
            Clock clock,
            JsonMapper json) {
        this.organisations = organisations;
        this.consortium = consortium;
        this.rehearsal = rehearsal;
        this.walk = walk;
        this.meanwhile = meanwhile;
        this.monthEnds = monthEnds;
        this.ownData = ownData;
        this.keeping = keeping;
        this.halfDone = halfDone;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void start() {
        if (organisations.consortium().isEmpty()) {
            build();
        }
        running = true;
    }

    private void build() {
        var begin = System.nanoTime();
        halfDone.begun();
        LOG.info("demo: building an invented consortium; this happens once and takes a moment");
        var scenes = scenes();
        meanwhile.clear();
        monthEnds.plan(scenes.get(0).moment(), clock.instant());
        ownData.plan(clock.instant());
        try {
            rehearsal.moveTo(scenes.get(0).moment().minus(Duration.ofDays(30)));
            consortium.found();
            ownData.everybodyNotesTheNotice();
            keeping.say(scenes.get(0).moment());
            play(scenes);
            meanwhile.playTheRest();
            monthEnds.playTheMonthThatRuns();
        } finally {
            rehearsal.release();
        }
        halfDone.over();
        LOG.info(
                "demo: ready after {} s",
                Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
    }

    private List<Scene> scenes() {
        var stories = DemoFiles.json(json, "stories.json", Stories.class);
        var companies = DemoCompany.all();
        var script = new Script(rehearsal, stories);
        return stories.stories().stream()
                .flatMap(story -> script.scenes(story, companies.get(story.company())).stream())
                .sorted(Comparator.comparing(Scene::moment))
                .toList();
    }

    private void play(List<Scene> scenes) {
        long cases = scenes.stream().filter(Scene::first).count();
        int begun = 0;
        for (int n = 0; n < scenes.size(); n++) {
            var scene = scenes.get(n);
            meanwhile.playUntil(scene.moment());
            rehearsal.moveTo(scene.moment());
            walk.play(scene);
            begun += scene.first() ? 1 : 0;
            var percent = 100 * (n + 1) / scenes.size();
            if (percent / STEP > 100 * n / scenes.size() / STEP) {
                LOG.info("demo: {} of {} cases begun, {} %", begun, cases, percent);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Rehearsal.PHASE;
    }
}
