package org.lectern.web.security.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

/**
 * Whether an id token is one for us (OpenID Connect Core 1.0, section 3.1.3.7). The library looks at signature, algorithm, issuer, audience,
 * times and nonce, but not at who the token was given to.
 */
record IdTokenCheck(IDTokenValidator validator) {
    IDTokenClaimsSet check(JWT token, Nonce nonce) throws OidcRefusal {
        IDTokenClaimsSet claims;
        try {
            claims = validator.validate(token, nonce);
        } catch (BadJOSEException forged) {
            throw new OidcRefusal(OidcRefusal.Reason.REFUSED, forged);
        } catch (JOSEException unreadable) {
            throw new OidcRefusal(OidcRefusal.Reason.UNAVAILABLE, unreadable);
        }
        String client = validator.getClientID().getValue();
        boolean isOurs = claims.getAuthorizedParty() == null
                ? claims.getAudience().size() == 1
                : client.equals(claims.getAuthorizedParty().getValue());
        if (!isOurs) {
            throw new OidcRefusal(OidcRefusal.Reason.REFUSED, "the id token was given to somebody else (azp)");
        }
        return claims;
    }
}
