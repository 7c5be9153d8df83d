package org.lectern.importing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Walks through XML from tag to tag, in an encoding whose letters below 128 are those of ASCII. What is in comments, CDATA sections and
 * quoted values is no tag. It reads broken XML, too: a tag that another one begins in is text.
 */
final class XmlTokens {
    private static final int MAX_TAG = 4 * 1024 * 1024;
    private static final int MAX_NAME = 1_000;
    private static final int END_OF_COMMENT = '-' << 16 | '-' << 8 | '>';
    private static final int END_OF_CDATA = ']' << 16 | ']' << 8 | '>';
    private static final int END_OF_INSTRUCTION = '?' << 8 | '>';

    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteSink tag = new ByteSink(MAX_TAG);
    private int position;
    private int filled;
    private int line = 1;
    private int tagLine;
    private boolean hasDoctype;

    enum Kind {
        START,
        EMPTY,
        END,
        END_OF_FILE
    }

    XmlTokens(InputStream input) {
        this.input = input;
    }

    /** Goes to the next tag. What stands before it is added to the sink, except for a DOCTYPE. */
    Kind next(ByteSink before) throws IOException {
        while (true) {
            if (!text(before)) {
                return Kind.END_OF_FILE;
            }
            tagLine = line;
            tag.clear();
            tag.add(read());
            int second = read();
            if (second == '!' || second == '?') {
                tag.add(second);
                noTag(second, before);
            } else if (second == '/' || isNameStart(second)) {
                tag.add(second);
                if (readTag()) {
                    return second == '/' ? Kind.END : tag.at(tag.length() - 2) == '/' ? Kind.EMPTY : Kind.START;
                }
                before.add(tag);
            } else {
                before.add(tag);
                unread(second);
            }
        }
    }

    /** The one that was come to last. */
    ByteSink tag() {
        return tag;
    }

    /** With its prefix. */
    String name() {
        int start = tag.at(1) == '/' ? 2 : 1;
        int end = start;
        while (end < tag.length() && end - start < MAX_NAME && isName(tag.at(end))) {
            end++;
        }
        return new String(tag.bytes(), start, end - start, StandardCharsets.ISO_8859_1);
    }

    /** Where the tag begins, from 1. */
    int tagLine() {
        return tagLine;
    }

    int line() {
        return line;
    }

    /** Whether there was one so far. */
    boolean hasDoctype() {
        return hasDoctype;
    }

    /** Whether there is a {@code <} ahead. */
    private boolean text(ByteSink before) throws IOException {
        while (position < filled || fill()) {
            int start = position;
            while (position < filled && buffer[position] != '<') {
                line += buffer[position] == '\n' ? 1 : 0;
                position++;
            }
            before.add(buffer, start, position);
            if (position < filled) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is one; the beginning of another one, which is read again, ends what is none. */
    private boolean readTag() throws IOException {
        int quote = 0;
        for (int each = read(); each >= 0; each = read()) {
            if (each == '<') {
                unread(each);
                return false;
            }
            tag.add(each);
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '>') {
                return true;
            }
        }
        return false;
    }

    private void noTag(int second, ByteSink before) throws IOException {
        if (second == '?') {
            before.add(tag);
            copyTo(END_OF_INSTRUCTION, 0xFFFF, before);
            return;
        }
        if (follows("--")) {
            before.add(tag);
            copyTo(END_OF_COMMENT, 0xFFFFFF, before);
        } else if (follows("[CDATA[")) {
            before.add(tag);
            copyTo(END_OF_CDATA, 0xFFFFFF, before);
        } else if (tag.length() == 2) {
            doctype();
        } else {
            before.add(tag);
        }
    }

    /** Adds to the tag what is as expected. */
    private boolean follows(String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            int each = read();
            if (each != expected.charAt(i)) {
                unread(each);
                return false;
            }
            tag.add(each);
        }
        return true;
    }

    /** It is left out, and with it every entity that it declares. */
    private void doctype() throws IOException {
        hasDoctype = true;
        int brackets = 0;
        int quote = 0;
        for (int each = read(); each >= 0; each = read()) {
            if (quote != 0) {
                quote = each == quote ? 0 : quote;
            } else if (each == '"' || each == '\'') {
                quote = each;
            } else if (each == '>' && brackets <= 0) {
                return;
            }
            brackets += quote != 0 ? 0 : each == '[' ? 1 : each == ']' ? -1 : 0;
        }
    }

    private void copyTo(int end, int mask, ByteSink sink) throws IOException {
        int last = 0;
        for (int each = read(); each >= 0; each = read()) {
            sink.add(each);
            last = (last << 8 | each) & mask;
            if (last == end) {
                return;
            }
        }
    }

    private int read() throws IOException {
        if (position == filled && !fill()) {
            return -1;
        }
        int each = buffer[position++] & 0xFF;
        line += each == '\n' ? 1 : 0;
        return each;
    }

    private void unread(int each) {
        if (each >= 0) {
            position--;
            line -= each == '\n' ? 1 : 0;
        }
    }

    /** One byte of what was before stays, so that it can be read again. */
    private boolean fill() throws IOException {
        if (filled > 0) {
            buffer[0] = buffer[filled - 1];
        }
        int count = input.read(buffer, 1, buffer.length - 1);
        position = 1;
        filled = 1 + Math.max(0, count);
        return count > 0;
    }

    private static boolean isNameStart(int each) {
        return each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each == '_' || each >= 0x80;
    }

    private static boolean isName(int each) {
        return isNameStart(each & 0xFF) || each >= '0' && each <= '9' || each == ':' || each == '-' || each == '.';
    }
}
