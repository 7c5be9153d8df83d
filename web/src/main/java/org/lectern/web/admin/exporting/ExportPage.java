package org.lectern.web.admin.exporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.exporting.format.ExportFormat;
import org.lectern.web.exporting.ExportFormats;

/** The formats in which the site can be had as a file. */
@Named("exportPage")
@RequestScoped
public class ExportPage {
    private final ExportFormats formats;

    /** For the container's proxy. */
    protected ExportPage() {
        this(null);
    }

    @Inject
    public ExportPage(ExportFormats formats) {
        this.formats = formats;
    }

    /** The archive first: it is the one that nothing is lost in. */
    public List<Choice> getChoices() {
        return formats.all().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.name().equals("lectern"), one.name().equals("lectern")))
                .map(Choice::of)
                .toList();
    }

    /** A format as the page shows it. */
    public record Choice(String name, String label, String description, String fileName) {
        static Choice of(ExportFormat format) {
            return new Choice(format.name(), format.label(), format.description(), format.fileName());
        }
    }
}
