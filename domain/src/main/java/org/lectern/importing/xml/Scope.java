package org.lectern.importing.xml;

import java.util.HashMap;
import java.util.Map;

/**
 * What an element inherits from those around it (Namespaces in XML 1.0; XML Base; XML 1.0, 2.12).
 *
 * @param namespaces by prefix; that of names without one by the empty text
 * @param base what relative addresses are relative to, empty where nothing is said
 * @param language empty where nothing is said
 */
public record Scope(Map<String, String> namespaces, String base, String language) {
    public static final Scope NONE = new Scope(Map.of(), "", "");

    Scope within(Map<String, String> attributes) {
        Map<String, String> declared = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (name.equals("xmlns")) {
                declared.put("", Namespaces.normal(value));
            } else if (name.startsWith("xmlns:")) {
                declared.put(name.substring(6), Namespaces.normal(value));
            }
        });
        String nextBase = attributes.containsKey("xml:base") ? resolve(attributes.get("xml:base")) : base;
        String nextLanguage = attributes.getOrDefault("xml:lang", language);
        if (declared.isEmpty() && nextBase.equals(base) && nextLanguage.equals(language)) {
            return this;
        }
        Map<String, String> all = new HashMap<>(namespaces);
        all.putAll(declared);
        return new Scope(all, nextBase, nextLanguage);
    }

    /** With a base for where the document gives none. */
    public Scope basedOn(String address) {
        return base.isEmpty() ? new Scope(namespaces, address, language) : this;
    }

    public String resolve(String address) {
        return Addresses.resolve(base, address);
    }

    String namespace(String prefix) {
        String known = namespaces.get(prefix);
        return known != null ? known : prefix.isEmpty() ? "" : Namespaces.ofPrefix(prefix);
    }
}
