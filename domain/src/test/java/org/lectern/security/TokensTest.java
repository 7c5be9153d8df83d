package org.lectern.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.problem.Checked;
import org.lectern.problem.Violation;

class TokensTest {
    private static final List<String> WRITE = List.of("posts:write");

    private final MovableClock clock = new MovableClock();
    private final InMemoryApiTokens tokens = new InMemoryApiTokens();
    private final InMemoryUsers users = new InMemoryUsers();
    private final IssueToken issue = new IssueToken(tokens, users, new RandomText(), clock);
    private final CheckToken check = new CheckToken(tokens, users, clock);

    @BeforeEach
    void adaIsKnown() {
        users.insert(new User("ada", "hash", Set.of(Role.ADMINISTRATOR), 1, false));
    }

    @Test
    void anIssuedTokenLetsItsOwnerInWithItsScopes() {
        IssuedToken issued = issued("ada", "laptop", List.of("posts:write", "imports:write"), Optional.empty());
        ApiToken found = check.check(issued.token()).orElseThrow();
        assertThat(found.user()).isEqualTo("ada");
        assertThat(found.name()).isEqualTo("laptop");
        assertThat(found.scopes()).containsExactlyInAnyOrder("posts:write", "imports:write");
    }

    @Test
    void onlyTheHashIsStored() {
        IssuedToken issued = issued("ada", "laptop", WRITE, Optional.empty());
        assertThat(issued.token()).matches("lct_[A-Za-z0-9_-]{43}");
        assertThat(issued.stored().hash()).matches("[0-9a-f]{64}");
        assertThat(issued.toString() + issued.stored()).doesNotContain(issued.token());
    }

    @Test
    void noTwoTokensAreAlike() {
        assertThat(issued("ada", "a", WRITE, Optional.empty()).token())
                .isNotEqualTo(issued("ada", "b", WRITE, Optional.empty()).token());
    }

    @Test
    void aTokenEndsAtTheInstantThatItExpires() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        IssuedToken issued = issued("ada", "laptop", WRITE, Optional.of(end));
        clock.move(Duration.ofMinutes(59));
        assertThat(check.check(issued.token())).isPresent();
        clock.move(Duration.ofMinutes(1));
        assertThat(check.check(issued.token())).isEmpty();
    }

    @Test
    void aTokenOfSomebodyWhoIsGoneLetsNobodyIn() {
        CheckToken withoutAda = new CheckToken(tokens, new InMemoryUsers(), clock);
        assertThat(withoutAda.check(
                        issued("ada", "laptop", WRITE, Optional.empty()).token()))
                .isEmpty();
    }

    @Test
    void itsUseIsNotedOnceAMinute() {
        IssuedToken issued = issued("ada", "laptop", WRITE, Optional.empty());
        String id = issued.stored().id();
        assertThat(tokens.find(id).flatMap(ApiToken::lastUsed)).isEmpty();

        Instant first = clock.instant();
        check.check(issued.token());
        assertThat(tokens.find(id).flatMap(ApiToken::lastUsed)).contains(first);
        clock.move(Duration.ofSeconds(59));
        check.check(issued.token());
        assertThat(tokens.find(id).flatMap(ApiToken::lastUsed)).contains(first);
        clock.move(Duration.ofSeconds(1));
        check.check(issued.token());
        assertThat(tokens.find(id).flatMap(ApiToken::lastUsed)).contains(clock.instant());
    }

    @Test
    void aRevokedTokenLetsNobodyInFromThenOn() {
        IssuedToken issued = issued("ada", "laptop", WRITE, Optional.empty());
        assertThat(check.check(issued.token())).isPresent();
        tokens.delete(issued.stored().id());
        assertThat(check.check(issued.token())).isEmpty();
    }

    @Test
    void anExpiredTokenIsShownForAMonthAndThenSweptAway() {
        Instant end = clock.instant().plus(Duration.ofHours(1));
        String id = issued("ada", "laptop", WRITE, Optional.of(end)).stored().id();
        SweepTokens sweeping = new SweepTokens(tokens, clock);

        clock.move(Duration.ofHours(1).plus(SweepTokens.SHOWN).minusMillis(1));
        sweeping.run();
        assertThat(tokens.find(id)).isPresent();
        clock.move(Duration.ofMillis(1));
        sweeping.run();
        assertThat(tokens.find(id)).isEmpty();
    }

    @Test
    void whatWasNeverIssuedLetsNobodyIn() {
        issued("ada", "laptop", WRITE, Optional.empty());
        assertThat(check.check("lct_" + "A".repeat(43))).isEmpty();
        assertThat(check.check("")).isEmpty();
        assertThat(check.check("lct_" + "\u0130".repeat(43))).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Checked<IssuedToken> result =
                issue.issue("ada", "x".repeat(101), List.of("posts:write", "world:rule"), Optional.of(clock.instant()));
        assertThat(result).isInstanceOf(Checked.Wrong.class);
        assertThat(((Checked.Wrong<IssuedToken>) result).violations())
                .extracting(Violation::pointer)
                .containsExactly("/name", "/scopes/1", "/expires");
    }

    @Test
    void aTokenWithoutScopesIsRefused() {
        assertThat(issue.issue("ada", "laptop", List.of(), Optional.empty())).isInstanceOf(Checked.Wrong.class);
    }

    @Test
    void onlyAnAdministratorGetsATokenForTheWholeSite() {
        users.insert(new User("bob", "hash", Set.of(Role.EDITOR), 1, false));

        assertThat(issue.issue("bob", "laptop", List.of("posts:write", "admin"), Optional.empty()))
                .isEqualTo(Checked.wrong(
                        List.of(new Violation("/scopes/1", "only an administrator's tokens can have this scope"))));
        assertThat(check.check(issued("ada", "laptop", List.of("admin"), Optional.empty())
                                .token())
                        .orElseThrow()
                        .scopes())
                .containsExactly("admin");
    }

    @Test
    void whoIsNoLongerAnAdministratorLosesWhatOnlyOneMay() {
        IssuedToken issued = issued("ada", "laptop", List.of("posts:write", "admin"), Optional.empty());

        users.replace(new User("ada", "hash", Set.of(Role.EDITOR), 2, false));

        assertThat(check.check(issued.token()).orElseThrow().scopes()).containsExactly("posts:write");
    }

    @Test
    void nobodyGetsATokenForMoreThanTheirRoleAllows() {
        users.insert(new User("author", "hash", Set.of(Role.AUTHOR), 1, false));

        assertThat(issue.issue("author", "laptop", WRITE, Optional.empty()))
                .isEqualTo(Checked.wrong(
                        List.of(new Violation("/scopes/0", "your role does not allow what this scope allows"))));
        assertThat(issue.issue("nobody", "laptop", WRITE, Optional.empty())).isInstanceOf(Checked.Wrong.class);
        assertThat(issued("author", "laptop", List.of("posts:read"), Optional.empty())
                        .stored()
                        .scopes())
                .containsExactly("posts:read");
    }

    @Test
    void aTokenOfSomebodyWhoIsNoLongerActiveLetsNobodyIn() {
        IssuedToken issued = issued("ada", "laptop", WRITE, Optional.empty());
        users.replace(users.find("ada").orElseThrow().activated(false));

        assertThat(check.check(issued.token())).isEmpty();
    }

    private IssuedToken issued(String user, String name, List<String> scopes, Optional<Instant> expires) {
        return ((Checked.Right<IssuedToken>) issue.issue(user, name, scopes, expires)).value();
    }
}
