package org.lectern.security;

/** What somebody may do who works here. Whatever is not among a person's permissions is refused. */
public enum Permission {
    /** Posts that are not public, with their histories, and where an imported one came from. */
    READ_DRAFTS,
    /** To write, schedule, publish and withdraw posts whose authors hold the person that the user is. */
    WRITE_OWN_POSTS,
    WRITE_ANY_POST,
    /** Many posts at once; people, events, series, tags and images; what housekeeping finds. */
    CURATE,
    DEFINE_KINDS,
    IMPORT,
    /** The whole site, drafts and trash included. */
    EXPORT,
    /** Users, everybody's tokens, webhooks, backups. */
    ADMINISTER,
    /** Who did what. */
    READ_AUDIT
}
