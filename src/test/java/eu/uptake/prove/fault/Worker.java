package eu.uptake.prove.fault;

import eu.uptake.prove.fault.Consortium.Cast;
import eu.uptake.prove.fault.Deeds.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** One stream of actions: a contact who registers companies and does its tasks, and staff who do theirs. */
final class Worker {

    private static final Pattern STAFF_TASK = Pattern.compile("/work/tasks/([0-9a-f-]{36})");
    private static final Pattern OWN_TASK = Pattern.compile("/portal/tasks/([0-9a-f-]{36})");
    private static final Pattern OWN_CASE = Pattern.compile("(TA-[0-9]{4}-[0-9]{5})");
    private static final Pattern CASE = Pattern.compile("/work/cases/(TA-[0-9-]+)");
    private static final int COMPANIES = 40; // so that a long night never runs out of tasks

    private final Deeds deeds;
    private final Random random;
    private final Person contact;
    private final String email;
    private final List<Person> staff;
    private final long cluster;
    private int companies;

    Worker(int number, long seed, Cast cast, List<Integer> ports, Deeds deeds) {
        this.deeds = deeds;
        this.random = new Random(seed + number);
        this.email = cast.contacts().get(number);
        this.contact = new Person(email, browser(ports, number));
        this.staff = cast.staff().stream()
                .map(colleague -> new Person(colleague, browser(ports, number)))
                .toList();
        this.cluster = cast.cluster();
    }

    private Browser browser(List<Integer> ports, int number) {
        var from = "198.51.%d.%d".formatted(number, 1 + random.nextInt(250));
        return new Browser(ports, random.nextInt(ports.size()), from);
    }

    /** One action, to its end. */
    void act() {
        int dice = random.nextInt(100);
        if (companies == 0 || dice < 15 && companies < COMPANIES) {
            register();
        } else if (dice < 25) {
            note();
        } else if (dice < 40) {
            draft();
        } else if (dice < 65) {
            own();
        } else {
            staff();
        }
    }

    private void register() {
        var mark = deeds.mark();
        var visitor = contact;
        var sheet = Sheet.in(visitor.page("/register")).orElseThrow();
        var name = "Weberei " + mark;
        var posted = sheet.filledIn(
                mark,
                Map.of(
                        "legalName",
                        name,
                        "nationalId",
                        mark,
                        "contactName",
                        "Ada " + mark,
                        "contactEmail",
                        email,
                        "cluster",
                        String.valueOf(cluster)));
        deeds.tried(Kind.REGISTRATION, name);
        var answer = visitor.insist(browser -> browser.send("POST", sheet.address(), posted));
        if (answer.isFine()) {
            deeds.done(Kind.REGISTRATION, name);
            companies++;
        } else {
            deeds.refused("registration", answer);
        }
    }

    /** Those of one of the contact's companies. */
    private List<String> ownTasks() {
        var newest = contact.page("/portal");
        var mine = newest.all(OWN_CASE);
        var page = mine.isEmpty() ? newest : contact.page("/portal?case=" + mine.get(random.nextInt(mine.size())));
        return page.all(OWN_TASK);
    }

    private void own() {
        var tasks = ownTasks();
        if (!tasks.isEmpty()) {
            complete(contact, "/portal/tasks/", tasks.get(random.nextInt(tasks.size())));
        }
    }

    private void staff() {
        var person = any();
        var tasks = person.page("/work?view=group").all(STAFF_TASK);
        if (!tasks.isEmpty()) {
            complete(person, "/work/tasks/", tasks.get(random.nextInt(tasks.size())));
        }
    }

    private void complete(Person person, String room, String task) {
        var page = person.page(room + task);
        Sheet.in(page).ifPresent(sheet -> {
            var mark = deeds.mark();
            Map<String, Object> wanted = new HashMap<>();
            sheet.takesFiles().ifPresent(field -> attach(person, sheet, field, wanted));
            var posted = sheet.filledIn(mark, wanted);
            deeds.tried(Kind.COMPLETION, task);
            var answer = person.insist(browser -> browser.send("POST", room + task, posted));
            if (answer.isFine()) {
                deeds.done(Kind.COMPLETION, task);
            } else if (answer.status() != 409 && answer.status() != 404) { // somebody was first
                deeds.refused(sheet.formId(), answer);
            }
        });
    }

    private void attach(Person person, Sheet sheet, String field, Map<String, Object> wanted) {
        var name = deeds.mark() + ".txt";
        deeds.tried(Kind.UPLOAD, name);
        var answer = person.once(browser -> browser.upload(sheet.formKey(), name, "Content of " + name));
        if (answer.isFine() && answer.status() > 0) {
            deeds.done(Kind.UPLOAD, name);
            var file = answer.json();
            wanted.put(field, List.of(Map.of("id", file.get("id"), "name", file.get("name"))));
        } else if (answer.status() > 0) {
            deeds.refused("upload", answer);
        }
    }

    private void note() {
        var person = any();
        var cases = person.page("/work?view=group").all(CASE);
        if (cases.isEmpty()) {
            return;
        }
        var number = cases.get(random.nextInt(cases.size()));
        var mark = deeds.mark();
        deeds.tried(Kind.NOTE, mark);
        var answer = person.once(browser -> browser.post("/work/cases/" + number + "/notes", Map.of("text", mark)));
        if (answer.status() == 302) {
            deeds.done(Kind.NOTE, mark);
        } else if (answer.status() > 0) {
            deeds.refused("note", answer);
        }
    }

    /** What is typed into a task and not sent. */
    private void draft() {
        var tasks = ownTasks();
        if (tasks.isEmpty()) {
            return;
        }
        var task = tasks.get(random.nextInt(tasks.size()));
        var draft = task + " " + deeds.mark();
        var body = Map.of("formId", "typed", "answers", Map.of("typed", draft));
        deeds.tried(Kind.DRAFT, draft);
        var answer = contact.once(browser -> browser.send("PUT", "/drafts/" + task, body));
        if (answer.isFine() && answer.status() > 0) {
            deeds.done(Kind.DRAFT, draft);
        }
    }

    int signIns() {
        return contact.signIns() + staff.stream().mapToInt(Person::signIns).sum();
    }

    private Person any() {
        return staff.get(random.nextInt(staff.size()));
    }
}
