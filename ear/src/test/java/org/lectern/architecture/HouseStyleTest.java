package org.lectern.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseStyleTest {

    private static final List<String> EMPTY_ENDINGS =
            List.of("Impl", "Util", "Utils", "Helper", "Manager", "Dto", "DTO", "Facade", "Bean", "Service");

    @Test
    void aNameSaysWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(" + String.join("|", EMPTY_ENDINGS) + ")")
                .because("an ending that fits everything gathers everything")
                .check(Modules.ALL);
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .because("a class that is made by its constructor can be tested without a container")
                .check(Modules.ALL);
    }

    @Test
    void nobodyLooksItsCollaboratorsUp() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CDI.class)
                .because("what a class needs stands in its constructor")
                .check(Modules.ALL);
    }

    @Test
    void theTimeIsInjected() {
        noClasses()
                .should()
                .callCodeUnitWhere(theSystemClockIsRead())
                .because("a test must be able to say what time it is: ask an injected java.time.Clock")
                .check(Modules.ALL);
    }

    @Test
    void onlyTheProducerOfTheClockMakesOne() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.lectern.time.ClockProducer")
                .should()
                .callMethodWhere(aClockIsMade())
                .because("two clocks differ")
                .check(Modules.ALL);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("a sleep is too short on one machine and too long on the other: wait for what is to happen")
                .check(Modules.ALL);
    }

    @Test
    void nobodyPrints() {
        noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .because("an operator filters and forwards a log, and sees nothing of the rest")
                .check(Modules.ALL);
    }

    private static DescribedPredicate<JavaCall<?>> theSystemClockIsRead() {
        return DescribedPredicate.describe("the system's clock is read", call -> {
            boolean nowWithoutClock = call.getTarget().getName().equals("now")
                    && call.getTargetOwner().isAssignableTo(Temporal.class)
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean millis = call.getTargetOwner().isEquivalentTo(System.class)
                    && call.getTarget().getName().equals("currentTimeMillis");
            boolean date = call.getTarget().getFullName().equals(Date.class.getName() + ".<init>()");
            return nowWithoutClock || millis || date;
        });
    }

    /** But for the constructor without parameters, which makes the container's proxies, of which nobody asks the time. */
    private static DescribedPredicate<JavaCall<?>> aClockIsMade() {
        return DescribedPredicate.describe("a clock of the system's is made", call -> {
            boolean forProxy = call.getOrigin().isConstructor()
                    && call.getOrigin().getRawParameterTypes().isEmpty();
            boolean clock = call.getTargetOwner().isEquivalentTo(Clock.class)
                    && call.getTarget().getName().startsWith("system");
            return clock && !forProxy;
        });
    }
}
