package org.lectern.it.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "mongodb://127.0.0.1:27017, mongodb://127.0.0.1:27017/new?",
        "mongodb://127.0.0.1:1/?replicaSet=x, mongodb://127.0.0.1:1/new?replicaSet=x",
        "'mongodb://a:1,b:2/old?replicaSet=x', 'mongodb://a:1,b:2/new?replicaSet=x'",
        "mongodb+srv://example.org/old, mongodb+srv://example.org/new?",
        "mongodb://root:word@h:1/?w=1, mongodb://root:word@h:1/new?w=1&authSource=admin",
        "mongodb://u:word@h:1/users, mongodb://u:word@h:1/new?&authSource=users",
        "mongodb://u:word@h:1/old?authSource=x, mongodb://u:word@h:1/new?authSource=x"
    })
    void theDatabaseIsReplacedAndTheLoginStays(String given, String expected) {
        assertThat(TestDatabase.named("new", given).uri()).isEqualTo(expected);
    }

    @Test
    void eachRunHasItsOwn() {
        Optional<String> mongodb = Optional.of("mongodb://h:1");

        assertThat(TestDatabase.on(mongodb)).isNotEqualTo(TestDatabase.on(mongodb));
    }

    @Test
    void withoutAMongodbThereIsNone() {
        assertThat(TestDatabase.on(Optional.empty())).isEmpty();
        assertThat(TestDatabase.on(Optional.of(" "))).isEmpty();
    }

    @Test
    void whatIsNoConnectionStringIsRefusedByName() {
        assertThatThrownBy(() -> TestDatabase.named("new", "localhost"))
                .hasMessageContaining("LECTERN_TEST_MONGODB_URI");
    }
}
