package org.lectern.importing.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person as feeds name them: {@code jane@example.org (Jane Doe)}, {@code Jane Doe <jane@example.org>}, or in elements of their own. */
final class FeedPerson {
    private static final String MAIL = "(?<mail>[^\\s()<>@]{1,200}@[^\\s()<>@]{1,200})";
    private static final Pattern MAIL_FIRST =
            Pattern.compile("^" + MAIL + "\\s*[(\\[](?<name>[^()\\[\\]]{1,500})[)\\]]$");
    private static final Pattern NAME_FIRST = Pattern.compile("^(?<name>[^()<>@]{1,500}?)\\s*[(<]" + MAIL + "[)>]$");

    private FeedPerson() {}

    /** Empty for a blank text. */
    static Optional<Map<String, Object>> of(String written) {
        String text = written.strip().replaceFirst("^mailto:", "");
        Matcher mailFirst = MAIL_FIRST.matcher(text);
        Matcher nameFirst = NAME_FIRST.matcher(text);
        Matcher both = mailFirst.matches() ? mailFirst : nameFirst;
        return both == mailFirst || nameFirst.matches()
                ? of(both.group("name"), both.group("mail"), "")
                : of(text, "", "");
    }

    /** Who gives no name goes by the address, as the feed has it. */
    static Optional<Map<String, Object>> of(String name, String mail, String url) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name.isBlank() ? mail.isBlank() ? url.strip() : mail.strip() : name.strip());
        if (!mail.isBlank()) {
            person.put("email", mail.strip());
        }
        if (!url.isBlank()) {
            person.put("url", url.strip());
        }
        return person.get("name").equals("") ? Optional.empty() : Optional.of(person);
    }
}
