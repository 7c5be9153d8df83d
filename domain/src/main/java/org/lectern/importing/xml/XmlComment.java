package org.lectern.importing.xml;

/** What stands between {@code <!--} and {@code -->}. */
record XmlComment(String text) {
    @Override
    public String toString() {
        return "<!--" + text + "-->";
    }
}
