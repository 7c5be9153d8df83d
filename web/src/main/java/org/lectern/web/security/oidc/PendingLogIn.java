package org.lectern.web.security.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

/**
 * A log-in that began here and goes on at the provider.
 *
 * @param browser what only the browser knows that it began in
 * @param target where to go afterwards
 */
record PendingLogIn(State state, Nonce nonce, CodeVerifier verifier, String browser, String target) {
    static PendingLogIn begun(String browser, String target) {
        return new PendingLogIn(new State(), new Nonce(), new CodeVerifier(), browser, target);
    }
}
