package org.lectern.search;

import java.util.Objects;

/** @param value as a list's filter takes it: a slug, a name of a kind, a year such as {@code 2025}, a language */
public record FacetCount(String value, long posts) {
    public FacetCount {
        Objects.requireNonNull(value);
    }
}
