package org.lectern.persistence.mongo;

import jakarta.data.repository.Repository;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/**
 * Tells JNoSQL which classes it maps, from what CDI has read anyway: JNoSQL's own scan of the class path takes some ten seconds and 200 MB
 * in an EAR. JNoSQL takes the first scanner that is registered, and keeps it; so ours is made the only one that is seen at that moment.
 */
public class EntityScan implements Extension {
    private static final String SERVICE = "META-INF/services/" + ClassScanner.class.getName();
    private static final String OURS = "META-INF/lectern-class-scanner";

    void install(@Observes BeforeBeanDiscovery start) {
        EntityClasses.forget();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new OnlyOurs(EntityScan.class.getClassLoader()));
        try {
            ClassScanner.load();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    <T> void collect(
            @Observes @WithAnnotations({Entity.class, Embeddable.class, Repository.class})
                    ProcessAnnotatedType<T> found) {
        if (EntityClasses.collect(found.getAnnotatedType().getJavaClass())) {
            found.veto();
        }
    }

    private static final class OnlyOurs extends ClassLoader {
        OnlyOurs(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return name.equals(SERVICE)
                    ? Collections.enumeration(List.of(getParent().getResource(OURS)))
                    : super.getResources(name);
        }
    }
}
