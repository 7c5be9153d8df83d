package org.lectern.security;

/** What can be wrong with a password that somebody wants. */
public enum PasswordObjection {
    /** It has fewer characters than {@link PasswordRules#MIN_LENGTH}. */
    TOO_SHORT,
    /** It has more characters than {@link Passwords#MAX_LENGTH}. */
    TOO_LONG,
    /** It is little more than its owner's name. */
    MADE_OF_NAME,
    /** It is one of those that everybody tries first. */
    COMMON,
    /** It is made of what leaked before or what everybody knows. */
    GUESSED_SOON,
    /** It is the present one. */
    SAME
}
