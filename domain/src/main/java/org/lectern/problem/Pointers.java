package org.lectern.problem;

/** JSON pointers (RFC 6901). */
public final class Pointers {
    private Pointers() {}

    /** A step deeper into a document (section 3). */
    public static String into(String parent, Object step) {
        return parent + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }
}
