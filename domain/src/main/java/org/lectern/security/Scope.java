package org.lectern.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a token may allow. Every token lets its holder read what is not public: drafts, the trash, histories, and where an imported post came
 * from.
 */
public enum Scope {
    POSTS_READ("posts:read", Permission.READ_DRAFTS, "nothing but to read, drafts and the trash included"),
    POSTS_WRITE(
            "posts:write",
            Permission.WRITE_ANY_POST,
            "to change posts, one or many, with images, people, events, series and tags, and to mend what housekeeping finds"),
    POSTS_PUBLISH(
            "posts:publish",
            Permission.WRITE_ANY_POST,
            "to publish, schedule, withdraw and restore posts, and not to change what they say"),
    IMAGES_WRITE("images:write", Permission.CURATE, "to bring and delete images"),
    REFERENCES_WRITE("references:write", Permission.CURATE, "to change people, events, series and tags"),
    IMPORTS_WRITE("imports:write", Permission.IMPORT, "to import, and to take the whole site out"),
    /** Drafts, trash and history too. */
    EXPORT_READ("export:read", Permission.EXPORT, "to take the whole site out"),
    AUDIT_READ("audit:read", Permission.READ_AUDIT, "to read who did what"),
    /** Such as its backups, which hold everything. */
    ADMIN(
            "admin",
            Permission.ADMINISTER,
            "what concerns the site as a whole: kinds, backups, tokens, webhooks, who did what");

    private final String text;
    private final Permission needed;
    private final String allows;

    Scope(String text, Permission needed, String allows) {
        this.text = text;
        this.needed = needed;
        this.allows = allows;
    }

    /** As the API spells it. */
    public String text() {
        return text;
    }

    /** As the end of a sentence: the token allows ... */
    public String allows() {
        return allows;
    }

    /** Whether only the tokens of administrators have it. */
    public boolean isForAdministrators() {
        return Arrays.stream(Role.values()).noneMatch(role -> role != Role.ADMINISTRATOR && isFor(role));
    }

    /** Whether this user's tokens may have it. */
    public boolean isFor(User user) {
        return user.may(needed);
    }

    private boolean isFor(Role role) {
        return role.permissions().contains(needed);
    }

    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** All of them, as the API spells them. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(Scope::text).toList();
    }
}
