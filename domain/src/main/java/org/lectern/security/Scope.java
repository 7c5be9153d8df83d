package org.lectern.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a token may allow. Every token lets its holder read what is not public: drafts, the trash, histories, and where an imported post came
 * from.
 */
public enum Scope {
    POSTS_READ("posts:read", "nothing but to read, drafts and the trash included"),
    POSTS_WRITE(
            "posts:write",
            "to change posts, one or many, with images, people, events, series and tags, and to mend what housekeeping finds"),
    POSTS_PUBLISH("posts:publish", "to publish, schedule, withdraw and restore posts, and not to change what they say"),
    IMAGES_WRITE("images:write", "to bring and delete images"),
    REFERENCES_WRITE("references:write", "to change people, events, series and tags"),
    IMPORTS_WRITE("imports:write", "to import, and to take the whole site out"),
    /** Drafts, trash and history too. */
    EXPORT_READ("export:read", "to take the whole site out"),
    AUDIT_READ("audit:read", "to read who did what"),
    /** Such as its backups, which hold everything. */
    ADMIN("admin", "what concerns the site as a whole: kinds, backups, tokens, webhooks, who did what");

    private static final Set<Scope> FOR_ADMINISTRATORS = Set.of(EXPORT_READ, AUDIT_READ, ADMIN);

    private final String text;
    private final String allows;

    Scope(String text, String allows) {
        this.text = text;
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
        return FOR_ADMINISTRATORS.contains(this);
    }

    /** Whether the tokens of somebody with these roles may have it. */
    boolean isFor(Set<String> roles) {
        return !isForAdministrators() || roles.contains(User.ADMINISTRATOR);
    }

    public static Optional<Scope> parse(String text) {
        return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
    }

    /** All of them, as the API spells them. */
    public static List<String> texts() {
        return Arrays.stream(values()).map(Scope::text).toList();
    }
}
