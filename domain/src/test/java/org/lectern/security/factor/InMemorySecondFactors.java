package org.lectern.security.factor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The second factors of a test. */
public final class InMemorySecondFactors implements SecondFactors {
    private final Map<String, SecondFactor> factors = new LinkedHashMap<>();

    @Override
    public synchronized Optional<SecondFactor> find(String user) {
        return Optional.ofNullable(factors.get(user));
    }

    @Override
    public synchronized boolean insert(SecondFactor factor) {
        return factors.putIfAbsent(factor.user(), factor) == null;
    }

    @Override
    public synchronized boolean replace(SecondFactor factor) {
        boolean follows = find(factor.user())
                .filter(stored -> stored.version() == factor.version() - 1)
                .isPresent();
        if (follows) {
            factors.put(factor.user(), factor);
        }
        return follows;
    }

    @Override
    public synchronized void delete(String user) {
        factors.remove(user);
    }
}
