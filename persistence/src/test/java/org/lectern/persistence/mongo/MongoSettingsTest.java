package org.lectern.persistence.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MongoSettingsTest {
    @Test
    void withoutAnAddressTheEmbeddedStoreIsUsed() {
        assertThat(new MongoSettings(Optional.empty()).uri()).isEmpty();
        assertThat(new MongoSettings(Optional.of("  ")).uri()).isEmpty();
        assertThat(new MongoSettings(Optional.empty()).database()).isEqualTo("lectern");
    }

    @Test
    void theAddressNamesTheDatabase() {
        assertThat(new MongoSettings(Optional.of("mongodb://h:1/blog?w=1")).database())
                .isEqualTo("blog");
        assertThat(new MongoSettings(Optional.of("mongodb://h:1")).database()).isEqualTo("lectern");
    }

    @Test
    void whatTheAddressSaysStandsAndTheRestIsOurs() {
        MongoClientSettings ours = MongoSettings.client("mongodb://h:1");
        MongoClientSettings theirs =
                MongoSettings.client("mongodb://h:1/?serverSelectionTimeoutMS=100&w=1&maxPoolSize=7");

        assertThat(ours.getClusterSettings().getServerSelectionTimeout(TimeUnit.SECONDS))
                .isEqualTo(5);
        assertThat(ours.getSocketSettings().getConnectTimeout(TimeUnit.SECONDS)).isEqualTo(5);
        assertThat(ours.getSocketSettings().getReadTimeout(TimeUnit.SECONDS)).isEqualTo(30);
        assertThat(ours.getConnectionPoolSettings().getMaxSize()).isEqualTo(50);
        assertThat(ours.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY);
        assertThat(theirs.getClusterSettings().getServerSelectionTimeout(TimeUnit.MILLISECONDS))
                .isEqualTo(100);
        assertThat(theirs.getWriteConcern()).isEqualTo(WriteConcern.W1);
        assertThat(theirs.getConnectionPoolSettings().getMaxSize()).isEqualTo(7);
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithTheRemedyAndWithoutThePassword() {
        assertThatThrownBy(() -> new MongoSettings(Optional.of("mongodb://ada:sec:ret@h:x1/blog")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("LECTERN_MONGODB_URI is not the address of a MongoDB; set it to one such as")
                .hasMessageNotContaining("sec")
                .hasNoCause();
        assertThatThrownBy(() -> new MongoSettings(Optional.of("http://example.org")))
                .hasMessageContaining("LECTERN_MONGODB_URI");
    }
}
