package org.lectern.it.inside;

import java.io.File;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.lectern.it.RunningLectern;

/**
 * The EAR as it was built, for tests that run inside it.
 *
 * <pre>{@code
 * @ExtendWith(ArquillianExtension.class)
 * class PostsIT {
 *     @Deployment
 *     static EnterpriseArchive ear() {
 *         return BuiltEar.with(PostsIT.class);
 *     }
 *
 *     @Inject
 *     Posts posts;
 * }
 * }</pre>
 *
 * <p>Such a class stands in this package, and runs on the embedded store, in a WildFly of Arquillian's own. Its log is
 * {@code ear/target/it/arquillian/log/server.log}. What can be asked by HTTP is better asked of {@link RunningLectern}: one
 * deployment serves all of those, while each class here costs one.
 */
public final class BuiltEar {

    private BuiltEar() {}

    /** The EAR with the test and what it needs put into its WAR. */
    public static EnterpriseArchive with(Class<?>... tests) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "lectern.ear")
                .importFrom(new File(System.getProperty("lectern.ear")))
                .as(EnterpriseArchive.class);
        WebArchive war = ear.getAsType(WebArchive.class, "web.war");
        war.addClasses(tests);
        return ear.addAsModule(Testable.archiveToTest(war));
    }
}
