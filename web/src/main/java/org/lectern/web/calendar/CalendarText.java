package org.lectern.web.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Calendars as text (RFC 5545). */
final class CalendarText {
    /** In octets (RFC 5545, section 3.1). */
    private static final int LINE = 75;

    private CalendarText() {}

    /** @param name what people's programs call it; most know it by the name that it had before RFC 7986 */
    static byte[] of(String name, List<VEvent> events) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Lectern//Lectern//EN");
        String line = name.replaceAll("\\p{Cc}", " ");
        calendar.setName(line);
        calendar.setExperimentalProperty("X-WR-CALNAME", line);
        events.forEach(calendar::addEvent);
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** The library folds after so many characters; the standard says octets. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LINE);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            boolean isEnd = character == '\r' || character == '\n';
            if (!isEnd && octets + length > LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(character);
            octets = isEnd ? 0 : octets + length;
            i += Character.charCount(character);
        }
        return folded.toString();
    }
}
