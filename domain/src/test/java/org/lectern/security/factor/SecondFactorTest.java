package org.lectern.security.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.security.LogInAttempts;
import org.lectern.security.MovableClock;
import org.lectern.security.RandomText;
import org.lectern.site.Site;

class SecondFactorTest {
    private static final String HOME = "192.0.2.1";
    private static final CodeCheck WRONG = new CodeCheck.Wrong();
    private static final CodeCheck RIGHT = new CodeCheck.Right(-1);
    private static final String RFC_SECRET =
            new Base32().encodeToString("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private final MovableClock clock = new MovableClock();
    private final InMemorySecondFactors factors = new InMemorySecondFactors();
    private final OneTimeCodes codes = new OneTimeCodes();
    private final Site site = new Site("Ada & friends", ZoneId.of("UTC"), Optional.empty());
    private final EnrolSecondFactor enrol = new EnrolSecondFactor(factors, new RandomText(), site, clock);
    private final CheckSecondFactor check = new CheckSecondFactor(factors, new LogInAttempts(clock), clock);

    /** RFC 6238, appendix B, of whose eight digits the last six are shown. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(codes.at(RFC_SECRET, second / 30)).isEqualTo(code);
        assertThat(codes.step(RFC_SECRET, code, Instant.ofEpochSecond(second), 0))
                .hasValue(second / 30);
    }

    @Test
    void aCodeCountsHalfAMinuteSoonerAndLaterAndNoMore() {
        Instant now = Instant.ofEpochSecond(3000);
        for (long step : new long[] {99, 100, 101}) {
            assertThat(codes.step(RFC_SECRET, codes.at(RFC_SECRET, step), now, 0))
                    .hasValue(step);
        }
        for (long step : new long[] {98, 102}) {
            assertThat(codes.step(RFC_SECRET, codes.at(RFC_SECRET, step), now, 0))
                    .isEmpty();
        }
    }

    @Test
    void onlySixDigitsAreACode() {
        for (String typed : List.of("", "12345", "1234567", "12345a", "\u0661\u0662\u0663\u0664\u0665\u0666")) {
            assertThat(codes.step(RFC_SECRET, typed, Instant.EPOCH, -9)).isEqualTo(OptionalLong.empty());
        }
    }

    @Test
    void theAppIsToldTheSecretByAnAddress() {
        Enrolment begun = enrol.begin("ada").orElseThrow();

        assertThat(begun.secret()).matches("[A-Z2-7]{32}");
        assertThat(begun.address())
                .isEqualTo("otpauth://totp/Ada%20%26%20friends:ada?secret=" + begun.secret()
                        + "&issuer=Ada%20%26%20friends&algorithm=SHA1&digits=6&period=30");
        assertThat(begun.grouped()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    }

    @Test
    void whatWasBegunIsShownAgainAndCountsForNothingYet() {
        Enrolment begun = enrol.begin("ada").orElseThrow();

        assertThat(enrol.begin("ada")).contains(begun);
        assertThat(enrol.pending("ada")).contains(begun);
        assertThat(enrol.find("ada")).isEmpty();
        assertThat(check.isNeeded("ada")).isFalse();
        assertThat(check.check("ada", now(begun.secret()), HOME)).isEqualTo(WRONG);
    }

    @Test
    void aCodeOfTheAppConfirmsIt() {
        Enrolment begun = enrol.begin("ada").orElseThrow();
        assertThat(enrol.confirm("ada", wrong(begun.secret()))).isEmpty();

        RecoveryCodes recovery = enrol.confirm("ada", now(begun.secret())).orElseThrow();

        assertThat(recovery.texts()).hasSize(10).doesNotHaveDuplicates();
        assertThat(check.isNeeded("ada")).isTrue();
        assertThat(enrol.begin("ada")).isEmpty();
        assertThat(enrol.pending("ada")).isEmpty();
        assertThat(enrol.confirm("ada", now(begun.secret()))).isEmpty();
    }

    @Test
    void theCodeThatConfirmedItAndEveryOtherCountsOnce() {
        String secret = confirmed("ada");
        assertThat(check.check("ada", now(secret), HOME)).isEqualTo(WRONG);

        clock.move(Duration.ofSeconds(30));
        String code = now(secret);
        assertThat(check.check("ada", " " + code.substring(0, 3) + " " + code.substring(3), HOME))
                .isEqualTo(RIGHT);
        assertThat(check.check("ada", code, HOME)).isEqualTo(WRONG);
    }

    @Test
    void aCodeBeforeTheLastOneCountsNoLonger() {
        String secret = confirmed("ada");
        clock.move(Duration.ofSeconds(60));
        String earlier = codes.at(secret, step() - 1);
        assertThat(check.check("ada", now(secret), HOME)).isEqualTo(RIGHT);
        assertThat(check.check("ada", earlier, HOME)).isEqualTo(WRONG);
    }

    @Test
    void aRecoveryCodeLetsInOnceAndSaysHowManyAreLeft() {
        Enrolment begun = enrol.begin("ada").orElseThrow();
        List<String> recovery =
                enrol.confirm("ada", now(begun.secret())).orElseThrow().texts();

        assertThat(check.check("ada", recovery.get(3), HOME)).isEqualTo(new CodeCheck.Right(9));
        assertThat(check.check("ada", recovery.get(3), HOME)).isEqualTo(WRONG);
        assertThat(check.check("ada", recovery.get(4).replace("-", " "), HOME)).isEqualTo(new CodeCheck.Right(8));
        assertThat(factors.find("ada").toString()).doesNotContain(recovery.get(5));
        assertThat(factors.find("ada").orElseThrow().recovery()).doesNotContain(recovery.get(5));
    }

    @Test
    void newRecoveryCodesTakeThePlaceOfTheFormer() {
        Enrolment begun = enrol.begin("ada").orElseThrow();
        List<String> former =
                enrol.confirm("ada", now(begun.secret())).orElseThrow().texts();
        List<String> fresh = enrol.renewRecoveryCodes("ada").orElseThrow().texts();

        assertThat(check.check("ada", former.get(0), HOME)).isEqualTo(WRONG);
        assertThat(check.check("ada", fresh.get(0), HOME)).isEqualTo(new CodeCheck.Right(9));
        assertThat(enrol.renewRecoveryCodes("bob")).isEmpty();
    }

    @Test
    void whoTriesCodesWaitsForTheAccountWhereverTheAttemptsComeFrom() {
        String secret = confirmed("ada");
        clock.move(Duration.ofSeconds(30));
        for (int i = 0; i < 5; i++) {
            assertThat(check.check("ada", wrong(secret), "192.0.2." + i)).isEqualTo(WRONG);
        }

        assertThat(check.check("ada", now(secret), "192.0.2.99"))
                .isEqualTo(new CodeCheck.TooManyAttempts(Duration.ofSeconds(30)));
        clock.move(Duration.ofSeconds(30));
        assertThat(check.check("ada", now(secret), HOME)).isEqualTo(RIGHT);
    }

    @Test
    void theSecretOfOneOpensNothingOfAnother() {
        String adas = confirmed("ada");
        confirmed("bob");
        clock.move(Duration.ofSeconds(30));

        assertThat(check.check("bob", now(adas), HOME)).isEqualTo(WRONG);
        assertThat(check.check("carl", now(adas), HOME)).isEqualTo(WRONG);
    }

    @Test
    void whatWasTakenAwayIsNoLongerAskedFor() {
        confirmed("ada");
        enrol.remove("ada");

        assertThat(check.isNeeded("ada")).isFalse();
        assertThat(enrol.begin("ada")).isPresent();
    }

    @Test
    void anEndlessCodeIsNone() {
        confirmed("ada");
        assertThat(check.check("ada", "1".repeat(100_000), HOME)).isEqualTo(WRONG);
    }

    private String confirmed(String user) {
        String secret = enrol.begin(user).orElseThrow().secret();
        enrol.confirm(user, now(secret)).orElseThrow();
        return secret;
    }

    private String now(String secret) {
        return codes.at(secret, step());
    }

    /** One that is none of the three that count. */
    private String wrong(String secret) {
        List<String> counting =
                List.of(codes.at(secret, step() - 1), codes.at(secret, step()), codes.at(secret, step() + 1));
        return List.of("000000", "000001", "000002", "000003").stream()
                .filter(each -> !counting.contains(each))
                .findFirst()
                .orElseThrow();
    }

    private long step() {
        return clock.instant().getEpochSecond() / 30;
    }
}
