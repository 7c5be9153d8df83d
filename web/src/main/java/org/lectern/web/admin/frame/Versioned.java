package org.lectern.web.admin.frame;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of a form, by the names of their fields, with the version that they began from, and what somebody else made of the same
 * meanwhile. What is in the form survives every answer but a success.
 */
public abstract class Versioned implements Serializable {
    private static final long serialVersionUID = 1;

    private String key = "";
    private long version;
    private long theirVersion;
    private Map<String, String> texts = new LinkedHashMap<>();
    private List<Difference> differences = List.of();
    private List<Difference> aside = List.of();

    public void fill(String of, long atVersion, Map<String, String> with) {
        key = of;
        version = atVersion;
        texts = new LinkedHashMap<>(with);
        differences = List.of();
    }

    /** Somebody else was faster. */
    public void compareWith(long other, Map<String, String> theirs) {
        compareWith(other, texts, theirs);
    }

    /** The same where the texts of the form are not all of it. */
    public void compareWith(long other, Map<String, String> mine, Map<String, String> theirs) {
        theirVersion = other;
        differences = Difference.between(mine, theirs);
    }

    /** Mine counts, whatever the other version says. */
    public void insist() {
        version = theirVersion;
        differences = List.of();
    }

    /** The other version comes into the form, and mine is put beside it. */
    public void take(long other, Map<String, String> theirs) {
        putAside(texts, theirs);
        fill(key, other, theirs);
    }

    /** Keeps what the other version has otherwise in sight. */
    public void putAside(Map<String, String> mine, Map<String, String> theirs) {
        aside = Difference.between(mine, theirs);
    }

    /** What it is found by; empty: it is new. */
    public String getKey() {
        return key;
    }

    public boolean isFresh() {
        return key.isEmpty();
    }

    /** It is gone: saving makes a new one. */
    public void makeFresh() {
        key = "";
        version = 0;
    }

    public long getVersion() {
        return version;
    }

    /** To be read and written by fields of pages. */
    public Map<String, String> getTexts() {
        return texts;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public void forgetDifferences() {
        differences = List.of();
    }

    public List<Difference> getAside() {
        return aside;
    }
}
