package org.lectern.persistence.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.FiredEvents;
import org.lectern.journal.ForeignChangesSeen;
import org.lectern.persistence.Store;
import org.lectern.persistence.mongo.MongoSettings;
import org.lectern.site.DataFolder;

class EmbeddedWatchedStoreTest {
    @TempDir
    Path folder;

    private final FiredEvents<ForeignChangesSeen> seen = new FiredEvents<>();

    @Test
    void intoTheStoreThatComesAlongNobodyElseWrites() {
        WatchedStore watched = watched(Optional.empty());
        watched.run();

        assertThat(watched.areSeen()).isTrue();
        assertThat(seen.all()).isEmpty();
    }

    @Test
    void aServerWithoutAFeedIsNotAskedAgainAtOnce() {
        WatchedStore watched = watched(Optional.of("mongodb://a/b"));
        watched.run();
        watched.run();

        assertThat(watched.areSeen()).isFalse();
        assertThat(seen.all()).isEmpty();
    }

    private WatchedStore watched(Optional<String> uri) {
        return new WatchedStore(
                new MongoSettings(uri),
                Store.embedded().database(),
                new OwnWrites(),
                seen,
                new DataFolder(folder),
                Clock.systemUTC());
    }
}
