package org.lectern.importing.feed;

import java.util.Map;
import java.util.Optional;
import org.lectern.importing.xml.XmlElement;

/** A person construct (RFC 4287, 3.2); Atom 0.3 calls the address {@code url}, people call it {@code homepage}. */
final class AtomPerson {
    private AtomPerson() {}

    static Optional<Map<String, Object>> of(XmlElement person) {
        String namespace = person.namespace();
        Optional<XmlElement> address = person.first(namespace, "uri")
                .or(() -> person.first(namespace, "url"))
                .or(() -> person.first(namespace, "homepage"));
        Optional<String> url = address.map(each -> each.scope().resolve(each.text()));
        Optional<String> mail = person.textOf(namespace, "email");
        Optional<String> name = person.textOf(namespace, "name").map(FeedText::line);
        boolean isBare = name.isEmpty() && mail.isEmpty() && url.isEmpty();
        return isBare ? FeedPerson.of(person.text()) : FeedPerson.of(name.orElse(""), mail.orElse(""), url.orElse(""));
    }
}
