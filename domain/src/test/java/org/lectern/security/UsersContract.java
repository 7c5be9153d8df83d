package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Users} promise, whatever keeps them. */
public interface UsersContract {
    User ADA = new User("ada", "PBKDF2:abc", Set.of(Role.ADMINISTRATOR, Role.EDITOR), 1, true);

    /** Nobody yet. */
    Users users();

    @Test
    default void aUserComesBackAsItWas() {
        assertThat(users().insert(ADA)).isTrue();

        assertThat(users().find("ada")).contains(ADA);
        assertThat(users().find("Ada")).isEmpty();
    }

    @Test
    default void aUserWithoutRolesIsAUser() {
        User guest = new User("guest", "hash", Set.of(), 1, false);
        users().insert(guest);

        assertThat(users().find("guest")).contains(guest);
    }

    @Test
    default void aNameBelongsToOneUser() {
        users().insert(ADA);

        assertThat(users().insert(new User("ada", "other", Set.of(), 1, false))).isFalse();
        assertThat(users().find("ada")).contains(ADA);
    }

    @Test
    default void aUserIsReplacedByItsNextVersionOnly() {
        users().insert(ADA);
        User second = new User("ada", "new hash", Set.of(Role.EDITOR), 2, false);

        assertThat(users().replace(new User("ada", "x", Set.of(), 3, false))).isFalse();
        assertThat(users().replace(ADA)).isFalse();
        assertThat(users().replace(second)).isTrue();
        assertThat(users().replace(second)).isFalse();
        assertThat(users().find("ada")).contains(second);
    }

    @Test
    default void nobodyCanBeReplacedWhoIsNotThere() {
        assertThat(users().replace(ADA)).isFalse();
        assertThat(users().find("ada")).isEmpty();
    }
}
