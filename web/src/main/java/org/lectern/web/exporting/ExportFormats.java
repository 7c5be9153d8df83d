package org.lectern.web.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.exporting.format.ExportFormat;

/** All export formats there are, by name: those of the domain, and those that the weblog itself is. */
@ApplicationScoped
public class ExportFormats {
    private final List<ExportFormat> formats;

    /** For the container's proxy. */
    protected ExportFormats() {
        this(List.of());
    }

    @Inject
    public ExportFormats(@Any Instance<ExportFormat> formats) {
        this(formats.stream().toList());
    }

    public ExportFormats(List<? extends ExportFormat> formats) {
        this.formats = formats.stream()
                .<ExportFormat>map(each -> each)
                .sorted(Comparator.comparing(ExportFormat::name))
                .toList();
    }

    public List<ExportFormat> all() {
        return formats;
    }

    public Optional<ExportFormat> find(String name) {
        return formats.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
