package org.lectern.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What each module was compiled to; the tests of none. */
final class Modules {

    static final JavaClasses DOMAIN = of("domain");
    static final JavaClasses PERSISTENCE = of("persistence");
    static final JavaClasses WEB = of("web");
    static final JavaClasses ALL = of("domain", "persistence", "web");

    private Modules() {}

    private static JavaClasses of(String... modules) {
        return new ClassFileImporter()
                .importPaths(Stream.of(modules)
                        .map(module -> Path.of(System.getProperty("lectern.root"), module, "target", "classes"))
                        .toList());
    }
}
