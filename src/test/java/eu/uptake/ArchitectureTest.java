package eu.uptake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that the compiler cannot hold; each says why. */
@AnalyzeClasses(packages = "eu.uptake", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE_ROOM = "eu.uptake.process";
    private static final String HANDLER = ENGINE_ROOM + ".TaskHandler";

    /** Asks the machine for the time: the clock's own methods take a clock. */
    private static final DescribedPredicate<JavaMethodCall> ASKING_THE_MACHINE =
            new DescribedPredicate<>("that ask the machine for the time") {
                private static final Set<String> SYSTEM =
                        Set.of("currentTimeMillis", "systemUTC", "systemDefaultZone", "system");

                @Override
                public boolean test(JavaMethodCall call) {
                    var owner = call.getTargetOwner();
                    if (owner.isEquivalentTo(System.class) || owner.isEquivalentTo(Clock.class)) {
                        return SYSTEM.contains(call.getName());
                    }
                    return owner.getPackageName().equals("java.time")
                            && call.getName().equals("now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                }
            };

    @ArchTest
    static final ArchRule theEngineHasOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE_ROOM)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("everything else talks business, so that an engine is upgraded in one place");

    @ArchTest
    static final ArchRule roomsAreCapabilitiesAndFlat = classes()
            .should()
            .resideInAnyPackage("eu.uptake", "eu.uptake.*")
            .andShould()
            .resideOutsideOfPackages("..service..", "..dto..", "..util..", "..impl..", "..common..", "..config..")
            .because(
                    "a package is a capability in the field's own words, and package-private holds only while it is flat");

    @ArchTest
    static final ArchRule namesAreDomainWords = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Manager|Helper|Dto)")
            .because("such a name says how a class was made, not what it is for");

    @ArchTest
    static final ArchRule noRoomKnocksAtAPage = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .because("only browsers do");

    @ArchTest
    static final ArchRule pagesComeToPeopleThroughTheirRooms = noClasses()
            .that()
            .resideInAnyPackage(ENGINE_ROOM, "eu.uptake.eligibility", "eu.uptake.assistance", "eu.uptake.funding")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.thymeleaf..", "jakarta.servlet..", "org.springframework.web..", "org.springframework.ui..")
            .because("engine room and capabilities decide; what a browser sees is for the rooms with pages");

    @ArchTest
    static final ArchRule delegatesAreNamedForTheModels = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage(ENGINE_ROOM)
            .because("a model names a delegate by its bean, and nothing but a model calls it");

    @ArchTest
    static final ArchRule handlersAreNamedForTheirTask = classes()
            .that()
            .implement(HANDLER)
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveSimpleNameEndingWith("Handler")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage(ENGINE_ROOM)
            .because("a handler is found by the name of its task, and nothing but the desk calls it");

    @ArchTest
    static final ArchRule timeIsTheClocks = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("eu.uptake.platform.ClockConfiguration")
            .should()
            .callMethodWhere(ASKING_THE_MACHINE)
            .orShould()
            .callConstructor(Date.class)
            .because("tests and the demo set the clock, and whoever asks the machine does not follow");

    @ArchTest
    static final ArchRule needsStandInTheConstructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a class that cannot be made without what it needs can be made by a test");

    @ArchTest
    static final ArchRule settersInjectNothing = noMethods()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a class that cannot be made without what it needs can be made by a test");

    @ArchTest
    static final ArchRule nothingChangesUnseen = fields().that()
            .areNotPrivate()
            .and()
            .areDeclaredInClassesThat()
            .areNotEnums()
            .should()
            .beFinal()
            .because("state that others may write belongs to nobody");

    @ArchTest
    static final ArchRule collectionsArePluralNouns = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .haveSimpleNameNotEndingWith("Repository")
            .because("what keeps cases is called Cases");

    @ArchTest
    static final ArchRule beansAreMadeInTheirRoom = noMethods()
            .that()
            .areAnnotatedWith(Bean.class)
            .should()
            .bePublic()
            .because("nobody but the container asks for them");
}
