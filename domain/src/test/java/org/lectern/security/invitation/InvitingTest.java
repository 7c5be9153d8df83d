package org.lectern.security.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;
import org.lectern.security.Role;
import org.lectern.security.User;
import org.lectern.security.UsersWorld;
import org.lectern.security.session.Session;

class InvitingTest {
    private static final String GOOD = "seven quiet otters paddle";
    private static final ChoosePasswordResult GONE = new ChoosePasswordResult.Gone();

    private final UsersWorld world = new UsersWorld();

    @BeforeEach
    void somebodyCanInvite() {
        world.has("admin", Role.ADMINISTRATOR);
    }

    @Test
    void theInvitedChooseTheirPasswordByTheLink() {
        String token = invited("ed", Role.EDITOR).token();
        assertThat(world.now("ed").hasPassword()).isFalse();
        assertThat(world.choosing.find(token).orElseThrow().user()).isEqualTo("ed");

        assertThat(world.choosing.choose(token, GOOD))
                .isEqualTo(new ChoosePasswordResult.Chosen(world.now("ed"), LinkPurpose.INVITATION));

        User ed = world.now("ed");
        assertThat(world.passwords.matches(GOOD, ed.passwordHash())).isTrue();
        assertThat(ed.roles()).containsExactly(Role.EDITOR);
    }

    @Test
    void aLinkLetsInOnce() {
        String token = invited("ed", Role.EDITOR).token();
        world.choosing.choose(token, GOOD);

        assertThat(world.choosing.find(token)).isEmpty();
        assertThat(world.choosing.choose(token, "eight quiet otters paddle")).isEqualTo(GONE);
    }

    @Test
    void aPasswordThatWillNotDoDoesNotUseTheLinkUp() {
        String token = invited("ed", Role.EDITOR).token();

        assertThat(world.choosing.choose(token, "short")).isInstanceOf(ChoosePasswordResult.Unfit.class);
        assertThat(world.choosing.choose(token, GOOD)).isInstanceOf(ChoosePasswordResult.Chosen.class);
    }

    @Test
    void anInvitationExpiresAfterAWeekAndALinkForAForgottenPasswordAfterADay() {
        String invitation = invited("ed", Role.EDITOR).token();
        String reset = world.inviting.renew("admin", "admin").orElseThrow().token();

        world.clock.move(Duration.ofDays(1));
        assertThat(world.choosing.choose(reset, GOOD)).isEqualTo(GONE);
        world.clock.move(Duration.ofDays(6).minusMillis(1));
        assertThat(world.choosing.find(invitation)).isPresent();
        world.clock.move(Duration.ofMillis(1));
        assertThat(world.choosing.choose(invitation, GOOD)).isEqualTo(GONE);
        new SweepPasswordLinks(world.links, world.clock).run();
        assertThat(world.links.of("ed")).isEmpty();
    }

    @Test
    void onlyTheHashIsStored() {
        IssuedLink issued = invited("ed", Role.EDITOR);

        assertThat(issued.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(issued.stored().hash()).matches("[0-9a-f]{64}");
        assertThat(issued.toString() + issued.stored()).doesNotContain(issued.token());
        assertThat(world.choosing.find(issued.stored().hash())).isEmpty();
    }

    @Test
    void aNewLinkEndsTheFormer() {
        String former = invited("ed", Role.EDITOR).token();
        String next = world.inviting.renew("admin", "ed").orElseThrow().token();

        assertThat(world.choosing.choose(former, GOOD)).isEqualTo(GONE);
        assertThat(world.choosing.choose(next, GOOD)).isInstanceOf(ChoosePasswordResult.Chosen.class);
    }

    @Test
    void aForgottenPasswordGoesOnCountingUntilAnotherIsChosenAndThenAllLogInsEnd() {
        User admin = world.now("admin");
        Session session = world.sessions.begin(admin, "192.0.2.1", "Firefox");
        IssuedLink issued = world.inviting.renew("other", "admin").orElseThrow();
        assertThat(issued.stored().purpose()).isEqualTo(LinkPurpose.RESET);
        assertThat(world.sessions.find(session.id())).contains(admin);

        world.choosing.choose(issued.token(), GOOD);

        assertThat(world.sessions.find(session.id())).isEmpty();
        assertThat(world.passwords.matches("right", world.now("admin").passwordHash()))
                .isFalse();
    }

    @Test
    void whoWasShutOutMeanwhileDoesNotGetInByALink() {
        String token = invited("ed", Role.EDITOR).token();
        world.changing.change("ed", 1, Set.of(Role.EDITOR), Optional.empty(), false);

        assertThat(world.choosing.choose(token, GOOD)).isEqualTo(GONE);
        assertThat(world.inviting.renew("admin", "ed")).isEmpty();
        assertThat(world.inviting.renew("admin", "nobody")).isEmpty();
    }

    @Test
    void aNameThatIsTakenIsNotGivenAgain() {
        assertThat(world.inviting.invite("admin", "admin", Role.READER, Optional.empty()))
                .isEqualTo(Checked.wrong(List.of(new Violation("/name", "another user has this name"))));
        assertThat(world.now("admin").roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Ed", ".ed", "e d", "\u00e9d", "a/b", "<b>"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThat(world.inviting.invite("admin", name, Role.READER, Optional.empty()))
                .isInstanceOf(Checked.Wrong.class);
        assertThat(world.users.list(Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void aPersonWhoIsNotThereIsRefused() {
        assertThat(world.inviting.invite("admin", "ed", Role.AUTHOR, Optional.of("nobody")))
                .isEqualTo(Checked.wrong(List.of(new Violation("/person", "there is no person with this slug"))));
    }

    private IssuedLink invited(String name, Role role) {
        return ((Checked.Right<IssuedLink>) world.inviting.invite("admin", name, role, Optional.empty())).value();
    }
}
