package org.lectern.security;

/** How it ended that somebody came from the OpenID provider. */
public sealed interface AdmissionResult {
    record Admitted(User user) implements AdmissionResult {}

    /** The provider gives none of the roles that mean something here, or an administrator has shut the user out. */
    record NotAllowed() implements AdmissionResult {}

    /** Somebody else has this name, with a password: the provider can't take a user over. */
    record NameTaken(String name) implements AdmissionResult {}

    /** The user was changed at the same moment; it works at the next attempt. */
    record Overtaken() implements AdmissionResult {}
}
