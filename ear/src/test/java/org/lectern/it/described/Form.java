package org.lectern.it.described;

/** A file as a form sends it (RFC 7578). */
final class Form {
    private static final String BOUNDARY = "----lectern-described";

    static final String TYPE = "multipart/form-data; boundary=" + BOUNDARY;

    private Form() {}

    static String of(String name, String text, boolean dryRun) {
        String file = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n";
        String option = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n";
        return file + (dryRun ? option : "") + "--" + BOUNDARY + "--\r\n";
    }
}
