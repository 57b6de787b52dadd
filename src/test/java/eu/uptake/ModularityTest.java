package eu.uptake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms know only the rooms below them, and only what those show at their door. */
class ModularityTest {

    /** From the corridor's end to its beginning: a room may import from later lines only. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("demo"),
            List.of("portal", "worklist", "monitor", "operation"),
            List.of("dossier", "retention"),
            List.of("process"),
            List.of("eligibility", "assessment", "assistance", "funding", "adoption", "forms", "notification"),
            List.of("casefile", "privacy"),
            List.of("registry"),
            List.of("platform"));

    private static final ApplicationModules ROOMS = ApplicationModules.of(Uptake.class);

    static List<ApplicationModule> rooms() {
        return ROOMS.stream().toList();
    }

    @Test
    void roomsImportOnlyWhatTheyDeclare() {
        ROOMS.verify();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void importsGoDownTheCorridorOnly(ApplicationModule room) {
        assertThat(ROOMS.stream().count()).isGreaterThan(8);
        var floor = floor(name(room));
        assertThat(room.getDirectDependencies(ROOMS)
                        .uniqueModules()
                        .map(ModularityTest::name)
                        .filter(below -> !below.equals(name(room))))
                .as("what " + name(room) + " imports")
                .allSatisfy(below -> assertThat(floor(below)).as(below).isGreaterThan(floor));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomSaysWhatItMayImport(ApplicationModule room) throws ClassNotFoundException {
        var info = Class.forName("eu.uptake." + name(room) + ".package-info");
        assertThat(info.isAnnotationPresent(org.jspecify.annotations.NullMarked.class))
                .isTrue();
        assertThat(info.getAnnotation(org.springframework.modulith.ApplicationModule.class))
                .isNotNull()
                .satisfies(declared -> assertThat(
                                declared.type() == org.springframework.modulith.ApplicationModule.Type.OPEN
                                        || !List.of(declared.allowedDependencies())
                                                .contains(org.springframework.modulith.ApplicationModule.OPEN_TOKEN))
                        .isTrue());
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new AssertionError("No floor for room " + room);
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
