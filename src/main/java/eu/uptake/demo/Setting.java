package eu.uptake.demo;

import eu.uptake.casefile.EvidenceIntake;
import eu.uptake.casefile.WorkItem;
import eu.uptake.platform.Actor;
import eu.uptake.process.Desk;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the words of a scene can refer to: the company, the person, the task, the files. */
@Component
@Profile("demo")
class Setting {

    private final EvidenceIntake intake;
    private final Desk desk;
    private final Consortium consortium;
    private final JsonMapper json;

    Setting(EvidenceIntake intake, Desk desk, Consortium consortium, JsonMapper json) {
        this.intake = intake;
        this.desk = desk;
        this.consortium = consortium;
        this.json = json;
    }

    Wording.Facts of(Scene scene, @Nullable Actor actor, @Nullable WorkItem item) {
        var today = LocalDate.ofInstant(scene.moment(), ZoneOffset.UTC);
        return new Wording.Facts() {
            @Override
            public Object fact(String name) {
                return switch (name) {
                    case "actor" -> actor == null ? "" : actor.name();
                    case "about" -> item == null || item.about() == null ? "" : item.about();
                    case "lastYear" -> today.getYear() - 1;
                    case "clusterId" ->
                        String.valueOf(consortium.id(known(scene, "cluster").toString()));
                    case "centre", "advisor", "inUseSince" -> prefilled(actor, item, name);
                    default -> known(scene, name);
                };
            }

            @Override
            public LocalDate today() {
                return today;
            }

            @Override
            public Map<String, Object> file(Map<?, ?> wanted) {
                return upload(scene, actor, item, wanted);
            }
        };
    }

    private static Object known(Scene scene, String name) {
        var fact = scene.company().facts().get(name);
        if (fact == null) {
            throw new Unplayable(scene, null, "nothing fills {" + name + "}");
        }
        return fact;
    }

    /** What the form proposes to whoever opens it. */
    private Object prefilled(@Nullable Actor actor, @Nullable WorkItem item, String key) {
        if (actor == null || item == null) {
            throw new IllegalArgumentException("Only a task's form proposes " + key);
        }
        var data = json.readValue(desk.open(actor, item.taskId()).form().dataJson(), Map.class);
        return data.get(key);
    }

    private Map<String, Object> upload(Scene scene, @Nullable Actor actor, @Nullable WorkItem item, Map<?, ?> wanted) {
        if (actor == null || item == null) {
            throw new IllegalArgumentException("Only a task's form takes files");
        }
        var name = wanted.get("file").toString();
        var content = name.endsWith(".png")
                ? Paper.png(scene.company().key().length())
                : Paper.pdf(
                        String.valueOf(wanted.get("title")),
                        List.of(
                                "Company: " + scene.company().name(),
                                "Date: " + scene.moment().toString().substring(0, 10),
                                "Written by: " + actor.name(),
                                "Process: " + known(scene, "process"),
                                "Invented for a demonstration."));
        try {
            var file = intake.take("person:" + actor.person(), item.taskId(), name, new ByteArrayInputStream(content));
            return Map.of("id", file.id(), "name", file.name(), "size", file.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
