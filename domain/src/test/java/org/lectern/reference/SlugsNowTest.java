package org.lectern.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SlugsNowTest {
    private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
    private final InMemoryReferents people = new InMemoryReferents() {
        @Override
        public List<Referent> findAllByKey(Collection<String> keys) {
            List<Referent> found = super.findAllByKey(keys);
            meanwhile.getAndSet(() -> {}).run();
            return found;
        }
    };
    private final SlugsNow slugs = new SlugsNow(people);

    @Test
    void whatIsKnownIsNotAskedAgain() {
        people.insert(Referent.named("ann", "Ann"));

        assertThat(slugs.of(List.of("ann", "nobody"))).isEqualTo(Map.of("ann", "ann"));
        people.insert(Referent.named("nobody", "Somebody"));

        assertThat(slugs.of(List.of("nobody", "ann"))).isEqualTo(Map.of("ann", "ann"));
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        slugs.of(List.of("ann"));
        people.insert(Referent.named("ann", "Ann"));

        slugs.forget();

        assertThat(slugs.of(List.of("ann"))).isEqualTo(Map.of("ann", "ann"));
    }

    @Test
    void whatChangesWhileItIsReadIsNotRemembered() {
        meanwhile.set(() -> {
            people.insert(Referent.named("ann", "Ann"));
            slugs.forget();
        });

        assertThat(slugs.of(List.of("ann"))).isEmpty();
        assertThat(slugs.of(List.of("ann"))).isEqualTo(Map.of("ann", "ann"));
    }
}
