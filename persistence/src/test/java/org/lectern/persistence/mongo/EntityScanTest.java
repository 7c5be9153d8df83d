package org.lectern.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jnosql.mapping.metadata.ClassScanner;
import org.junit.jupiter.api.Test;
import org.lectern.persistence.Store;
import org.lectern.persistence.post.PostRecord;
import org.lectern.persistence.security.UserRecord;

class EntityScanTest {
    @Test
    void whatCdiHasReadIsWhatJnosqlMaps() {
        assertThat(Store.embedded().template()).isNotNull();

        assertThat(ClassScanner.load()).isInstanceOf(EntityClasses.class);
        assertThat(ClassScanner.load().entities()).contains(PostRecord.class, UserRecord.class);
        assertThat(ClassScanner.load().repositories()).isEmpty();
    }
}
