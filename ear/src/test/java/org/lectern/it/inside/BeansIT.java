package org.lectern.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class BeansIT {

    @Inject
    Clock clock;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.with(BeansIT.class);
    }

    @Test
    void theWarSeesTheBeansOfTheLibraries() {
        assertEquals(ZoneOffset.UTC, clock.getZone());
    }
}
