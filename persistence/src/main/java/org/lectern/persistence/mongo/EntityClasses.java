package org.lectern.persistence.mongo;

import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Repository;
import jakarta.nosql.Embeddable;
import jakarta.nosql.Entity;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.jnosql.mapping.metadata.ClassScanner;

/** The classes that {@link EntityScan} met. Static, because JNoSQL makes its scanner itself and keeps it in a static field. */
public final class EntityClasses implements ClassScanner {
    private static final Set<Class<?>> ENTITIES = ConcurrentHashMap.newKeySet();
    private static final Set<Class<?>> EMBEDDABLES = ConcurrentHashMap.newKeySet();
    private static final Set<Class<?>> REPOSITORIES = ConcurrentHashMap.newKeySet();

    static void forget() {
        ENTITIES.clear();
        EMBEDDABLES.clear();
        REPOSITORIES.clear();
    }

    /** @return whether JNoSQL is to have the class */
    static boolean collect(Class<?> type) {
        if (type.isAnnotationPresent(Entity.class)) {
            return ENTITIES.add(type);
        }
        if (type.isAnnotationPresent(Embeddable.class)) {
            return EMBEDDABLES.add(type);
        }
        return type.isAnnotationPresent(Repository.class) && type.isInterface() && REPOSITORIES.add(type);
    }

    @Override
    public Set<Class<?>> entities() {
        return Set.copyOf(ENTITIES);
    }

    @Override
    public Set<Class<?>> embeddables() {
        return Set.copyOf(EMBEDDABLES);
    }

    @Override
    public Set<Class<?>> repositories() {
        return Set.copyOf(REPOSITORIES);
    }

    @Override
    public <T extends DataRepository<?, ?>> Set<Class<?>> repositories(Class<T> filter) {
        return REPOSITORIES.stream()
                .filter(type -> List.of(type.getInterfaces()).contains(filter))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<?>> repositoriesStandard() {
        return REPOSITORIES.stream()
                .filter(DataRepository.class::isAssignableFrom)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<?>> customRepositories() {
        return REPOSITORIES.stream()
                .filter(type -> !DataRepository.class.isAssignableFrom(type))
                .collect(Collectors.toUnmodifiableSet());
    }
}
