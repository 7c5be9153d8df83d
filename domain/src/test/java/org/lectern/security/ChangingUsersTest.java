package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.problem.Violation;
import org.lectern.security.session.Session;

class ChangingUsersTest {
    private static final ChangeUserResult LAST = new ChangeUserResult.LastAdministrator();

    private final UsersWorld world = new UsersWorld();

    @BeforeEach
    void adminIsTheOnlyAdministrator() {
        world.has("admin", Role.ADMINISTRATOR);
        world.has("ed", Role.EDITOR);
    }

    @Test
    void aRoleIsChangedAndEveryLogInEnds() {
        Session session = world.sessions.begin(world.now("ed"), "192.0.2.1", "Firefox");

        assertThat(world.give("ed", Role.READER)).isInstanceOf(ChangeUserResult.Changed.class);

        assertThat(world.now("ed").roles()).containsExactly(Role.READER);
        assertThat(world.sessions.find(session.id())).isEmpty();
    }

    @Test
    void theLastAdministratorIsNeitherLoweredNorShutOut() {
        assertThat(world.give("admin", Role.EDITOR)).isEqualTo(LAST);
        assertThat(world.shutOut("admin")).isEqualTo(LAST);
        assertThat(world.now("admin").may(Permission.ADMINISTER)).isTrue();
    }

    @Test
    void ofTwoAdministratorsOneCanGo() {
        world.give("ed", Role.ADMINISTRATOR);

        assertThat(world.shutOut("admin")).isInstanceOf(ChangeUserResult.Changed.class);
        assertThat(world.give("ed", Role.EDITOR)).isEqualTo(LAST);
    }

    @Test
    void whoCanNotLogInWithoutTheProviderOrAtAllIsNoAdministratorToRelyOn() {
        world.inviting.invite("admin", "invited", Role.ADMINISTRATOR, Optional.empty());
        world.users.insert(new User(
                "far", "", Set.of(Role.ADMINISTRATOR), 1, false, true, Optional.empty(), Optional.of("https://op 7")));
        world.users.insert(new User("gone", "hash", Set.of(Role.ADMINISTRATOR), 1, false).activated(false));

        assertThat(world.shutOut("admin")).isEqualTo(LAST);
    }

    @Test
    void twoAtOnceTakeTurnsSoThatTheyDoNotBothGo() {
        world.give("ed", Role.ADMINISTRATOR);
        world.leases
                .acquire("users.change", "another node", Duration.ofMinutes(1))
                .orElseThrow();

        assertThat(world.shutOut("admin")).isEqualTo(new ChangeUserResult.Busy());
        assertThat(world.now("admin").isActive()).isTrue();
    }

    @Test
    void aChangeThatBeganFromAnOlderVersionIsNotStored() {
        long version = world.now("ed").version();
        world.give("ed", Role.READER);

        assertThat(world.changing.change("ed", version, Set.of(Role.ADMINISTRATOR), Optional.empty(), true))
                .isEqualTo(new ChangeUserResult.Overtaken());
        assertThat(world.now("ed").roles()).containsExactly(Role.READER);
    }

    @Test
    void nobodyIsLinkedToAPersonWhoIsNotThere() {
        assertThat(world.changing.change("ed", 1, Set.of(Role.AUTHOR), Optional.of("nobody"), true))
                .isEqualTo(new ChangeUserResult.Unfit(
                        List.of(new Violation("/person", "there is no person with this slug"))));
    }

    @Test
    void whoIsNotThereCanNotBeChanged() {
        assertThat(world.changing.change("nobody", 1, Set.of(Role.EDITOR), Optional.empty(), true))
                .isEqualTo(new ChangeUserResult.Missing());
    }
}
