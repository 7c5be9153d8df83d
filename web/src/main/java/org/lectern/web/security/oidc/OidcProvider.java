package org.lectern.web.security.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.lectern.security.ProviderClaims;
import org.lectern.web.security.oidc.OidcSettings.Provider;

/** One provider as its metadata describe it. Every call to it ends after a few seconds. */
final class OidcProvider {
    private static final int PATIENCE = 3_000;
    private static final int MOST_BYTES = 100_000;
    private static final int CLOCKS_DIFFER = 30;

    private final Provider settings;
    private final OIDCProviderMetadata metadata;
    private final IdTokenCheck check;

    private OidcProvider(Provider settings, OIDCProviderMetadata metadata, IdTokenCheck check) {
        this.settings = settings;
        this.metadata = metadata;
        this.check = check;
    }

    /** Asks the provider who it is; a document that names another issuer is refused. */
    static OidcProvider resolved(Provider settings) throws OidcRefusal {
        try {
            Issuer issuer = new Issuer(settings.issuer());
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE, PATIENCE);
            IDTokenValidator validator = new IDTokenValidator(
                    issuer,
                    new ClientID(settings.clientId()),
                    JWSAlgorithm.RS256,
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES));
            validator.setMaxClockSkew(CLOCKS_DIFFER);
            return new OidcProvider(settings, metadata, new IdTokenCheck(validator));
        } catch (GeneralException | IOException away) {
            throw new OidcRefusal(OidcRefusal.Reason.UNAVAILABLE, away);
        }
    }

    /** Where the browser has to go. */
    URI address(PendingLogIn pending) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** @param query with which the browser came back */
    ProviderClaims finish(PendingLogIn pending, String query) throws OidcRefusal {
        try {
            JWT token = token(code(pending, query), pending);
            return claims(check.check(token, pending.nonce()));
        } catch (ParseException malformed) {
            throw new OidcRefusal(OidcRefusal.Reason.REFUSED, malformed);
        } catch (IOException away) {
            throw new OidcRefusal(OidcRefusal.Reason.UNAVAILABLE, away);
        }
    }

    private AuthorizationCode code(PendingLogIn pending, String query) throws ParseException, OidcRefusal {
        AuthenticationResponse response =
                AuthenticationResponseParser.parse(URI.create(settings.callback() + "?" + query));
        Optional<String> issuer = Optional.ofNullable(response.getIssuer()).map(Issuer::getValue);
        boolean isFromUs = pending.state().equals(response.getState());
        boolean isFromProvider = issuer.map(settings.issuer()::equals)
                .orElseGet(() -> !metadata.supportsAuthorizationResponseIssuerParam());
        if (!isFromUs || !isFromProvider || !response.indicatesSuccess()) {
            throw new OidcRefusal(
                    OidcRefusal.Reason.REFUSED, "the provider's answer has no code, or is not for this request");
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    private JWT token(AuthorizationCode code, PendingLogIn pending) throws IOException, ParseException, OidcRefusal {
        HTTPRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(code, settings.callback(), pending.verifier()))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        TokenResponse response = OIDCTokenResponseParser.parse(request.send());
        if (response.indicatesSuccess()
                && response.toSuccessResponse() instanceof OIDCTokenResponse tokens
                && tokens.getOIDCTokens().getIDToken() != null) {
            return tokens.getOIDCTokens().getIDToken();
        }
        throw new OidcRefusal(OidcRefusal.Reason.REFUSED, "the provider gave no id token for the code");
    }

    private ProviderClaims claims(IDTokenClaimsSet token) {
        Map<String, Object> all = token.toJSONObject();
        String preferred = all.get("preferred_username") instanceof String name ? name : "";
        return new ProviderClaims(
                settings.issuer(),
                token.getSubject().getValue(),
                preferred,
                settings.roles().read(all, settings.roleClaim()));
    }
}
