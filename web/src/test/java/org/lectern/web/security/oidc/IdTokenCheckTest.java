package org.lectern.web.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With tokens of our own making: the one that is right, and each way of being wrong. */
class IdTokenCheckTest {
    private static final String ISSUER = "https://id.example";
    private static final String CLIENT = "lectern";
    private static final Nonce NONCE = new Nonce("the nonce that was asked for");
    private static final Instant NOW = Clock.systemUTC().instant();
    private static RSAKey key;
    private static RSAKey strangersKey;

    @BeforeAll
    static void theProviderHasAKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("1").generate();
        strangersKey = new RSAKeyGenerator(2048).keyID("1").generate();
    }

    @Test
    void aTokenForUsIsTaken() throws Exception {
        assertThat(check(signed(right())).getSubject().getValue()).isEqualTo("7");
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() throws Exception {
        assertRefused(signed(with(claims -> claims.issuer("https://evil.example"))));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() throws Exception {
        assertRefused(signed(with(claims -> claims.audience("another"))));
    }

    @Test
    void aTokenWithAnotherNonceOrNoneIsRefused() throws Exception {
        assertRefused(signed(with(claims -> claims.claim("nonce", "replayed"))));
        assertRefused(signed(with(claims -> claims.claim("nonce", null))));
    }

    @Test
    void aTokenForSeveralOfWhomWeAreNotTheOneItWasGivenToIsRefused() throws Exception {
        assertRefused(
                signed(with(claims -> claims.audience(List.of(CLIENT, "other")).claim("azp", "other"))));
        assertRefused(signed(with(claims -> claims.audience(List.of(CLIENT, "other")))));
        assertRefused(signed(with(claims -> claims.claim("azp", "other"))));
        assertThat(check(signed(
                        with(claims -> claims.audience(List.of(CLIENT, "other")).claim("azp", CLIENT)))))
                .isNotNull();
    }

    @Test
    void anExpiredTokenIsRefused() throws Exception {
        assertRefused(signed(with(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(60))))));
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() throws Exception {
        SignedJWT forged = new SignedJWT(header(JWSAlgorithm.RS256), right());
        forged.sign(new RSASSASigner(strangersKey));
        assertRefused(forged);
    }

    @Test
    void aTokenThatWasChangedAfterItWasSignedIsRefused() throws Exception {
        String[] parts = signed(right()).serialize().split("\\.");
        String[] other = signed(with(claims -> claims.subject("8"))).serialize().split("\\.");
        assertRefused(SignedJWT.parse(parts[0] + "." + other[1] + "." + parts[2]));
    }

    @Test
    void aTokenThatNobodySignedIsRefused() throws Exception {
        assertRefused(new PlainJWT(right()));
    }

    @Test
    void aTokenSignedByWhatEverybodyKnowsIsRefused() throws Exception {
        SignedJWT confused = new SignedJWT(header(JWSAlgorithm.HS256), right());
        confused.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        assertRefused(confused);
    }

    @Test
    void aTokenWithoutASubjectIsRefused() throws Exception {
        assertRefused(signed(with(claims -> claims.subject(null))));
    }

    private static JWTClaimsSet right() {
        return with(UnaryOperator.identity());
    }

    private static JWTClaimsSet with(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(CLIENT)
                .subject("7")
                .claim("nonce", NONCE.getValue())
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)));
        return change.apply(claims).build();
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("1").build();
    }

    private static SignedJWT signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(header(JWSAlgorithm.RS256), claims);
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static IDTokenClaimsSet check(JWT token) throws OidcRefusal {
        IDTokenValidator validator = new IDTokenValidator(
                new Issuer(ISSUER), new ClientID(CLIENT), JWSAlgorithm.RS256, new JWKSet(key.toPublicJWK()));
        return new IdTokenCheck(validator).check(token, NONCE);
    }

    private static void assertRefused(JWT token) {
        assertThatExceptionOfType(OidcRefusal.class)
                .isThrownBy(() -> check(token))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(OidcRefusal.Reason.REFUSED));
    }
}
