/**
 * The second thing that a log-in asks for, beside the password: a code that an authenticator app makes out of a secret and the time (RFC
 * 6238), or one of the codes that were written down for the day that the app is lost.
 */
package org.lectern.security.factor;
