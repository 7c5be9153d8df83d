package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
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
    default void whatOneIsAndWhoOneIsElsewhereComesBackToo() {
        User linked = new User(
                "bob",
                "",
                Set.of(Role.AUTHOR),
                1,
                false,
                false,
                Optional.of("bob-bobsen"),
                Optional.of("https://op 7"));
        users().insert(linked);

        assertThat(users().find("bob")).contains(linked);
        assertThat(users().findBySubject("https://op 7")).contains(linked);
        assertThat(users().findBySubject("https://op 8")).isEmpty();
    }

    @Test
    default void aSubjectBelongsToOneUserAndManyHaveNone() {
        users().insert(ADA);
        users().insert(new User("eve", "hash", Set.of(), 1, false));
        users().insert(elsewhere("bob"));

        assertThat(users().insert(elsewhere("bob-too"))).isFalse();
        assertThat(users().find("bob-too")).isEmpty();
    }

    @Test
    default void usersAreListedByNameFromOneOn() {
        assertThat(users().list(Optional.empty(), 9)).isEmpty();
        for (String name : List.of("carl", "ada", "bob", "a-z")) {
            users().insert(new User(name, "hash", Set.of(), 1, false));
        }

        assertThat(users().list(Optional.empty(), 3)).extracting(User::name).containsExactly("a-z", "ada", "bob");
        assertThat(users().list(Optional.of("ada"), 9)).extracting(User::name).containsExactly("bob", "carl");
    }

    private static User elsewhere(String name) {
        return new User(name, "", Set.of(), 1, false, true, Optional.empty(), Optional.of("https://op 7"));
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
