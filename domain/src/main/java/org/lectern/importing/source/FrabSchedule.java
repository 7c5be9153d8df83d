package org.lectern.importing.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.importing.field.PostReading;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;
import org.lectern.importing.json.Json;
import org.lectern.importing.schedule.ScheduleJson;
import org.lectern.importing.schedule.ScheduleXml;
import org.lectern.importing.xml.XmlHead;

/** A conference's schedule in Pentabarf's XML or frab's JSON. Both are also what pretalx publishes. */
@ApplicationScoped
public class FrabSchedule implements SourceFormat {
    private static final int HEAD = 64 * 1024;

    private final PostReading reading;

    /** For the container's proxy. */
    protected FrabSchedule() {
        this(null);
    }

    @Inject
    public FrabSchedule(PostReading reading) {
        this.reading = reading;
    }

    @Override
    public String label() {
        return "Conference schedule (Pentabarf, frab, pretalx)";
    }

    @Override
    public Recognition recognise(SourceFile file) throws Unreadable {
        return isJson(file) || isXml(file) ? Recognition.CERTAIN : Recognition.NONE;
    }

    @Override
    public void read(SourceFile file, Findings findings) throws Unreadable {
        if (isXml(file)) {
            new ScheduleXml(file, reading, findings).read();
        } else {
            new ScheduleJson(file, reading, findings).read();
        }
    }

    private static boolean isJson(SourceFile file) throws Unreadable {
        return Json.outline(file.head(HEAD)).contains("/schedule/conference");
    }

    private static boolean isXml(SourceFile file) throws Unreadable {
        boolean isSchedule = XmlHead.root(file)
                .filter(root -> root.localName().equals("schedule"))
                .isPresent();
        return isSchedule && (XmlHead.contains(file, "<conference") || XmlHead.contains(file, "<day"));
    }
}
