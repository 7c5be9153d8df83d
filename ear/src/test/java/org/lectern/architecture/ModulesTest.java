package org.lectern.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

class ModulesTest {

    private static final String[] THE_WEB = {
        "jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces.."
    };

    private static final String[] THE_STORE = {
        "com.mongodb..",
        "org.bson..",
        "org.eclipse.jnosql..",
        "jakarta.nosql..",
        "de.bwaldvogel..",
        "java.sql..",
        "org.h2.."
    };

    @Test
    void theDomainKnowsNoWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(THE_WEB)
                .because("the rules about posts hold whoever asks, a page, a program or a feed")
                .check(Modules.DOMAIN);
    }

    @Test
    void theDomainKnowsNoStore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(THE_STORE)
                .because("the domain says what it wants kept, persistence how")
                .check(Modules.DOMAIN);
    }

    @Test
    void persistenceKnowsNoWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(THE_WEB)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.lectern.web..")
                .because("persistence and web meet in the domain's ports alone")
                .check(Modules.PERSISTENCE);
    }

    @Test
    void theWebKnowsNoStore() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(THE_STORE)
                .because("what is read and written passes the domain, which decides who sees what")
                .check(Modules.WEB);
    }

    @Test
    void theWebLivesInAPackageOfItsOwn() {
        classes()
                .should()
                .resideInAPackage("org.lectern.web..")
                .because("the place of a class tells its layer, also in a stack trace")
                .check(Modules.WEB);
    }

    @Test
    void theApiAndThePagesAreSiblings() {
        slices().matching("org.lectern.web.(api|admin|site)..")
                .should()
                .notDependOnEachOther()
                .because(
                        "each is a way to the domain; what two of them need stands beside them, in a package with a name")
                .check(Modules.WEB);
    }

    @Test
    void feedsStandOnTheApiAndThePagesAndNothingStandsOnThem() {
        noClasses()
                .that()
                .resideInAnyPackage("org.lectern.web.api..", "org.lectern.web.admin..", "org.lectern.web.site..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lectern.web.feed..")
                .because("a feed is a page that shows what a query of the API finds")
                .check(Modules.WEB);
    }

    @Test
    void facesStaysInTheAdminUiAndItsLogIn() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.lectern.web.admin..", "org.lectern.web.security..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "org.primefaces..")
                .because("readers and programs get answers without a view state")
                .check(Modules.WEB);
    }
}
