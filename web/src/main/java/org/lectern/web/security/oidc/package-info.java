/**
 * The other way in for people: an OpenID Connect provider (OpenID Connect Core 1.0, the authorization code flow with PKCE, RFC 7636), by
 * configuration, beside the form. Where the provider is away, those with a password get in all the same.
 */
package org.lectern.web.security.oidc;
