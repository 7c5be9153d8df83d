package org.lectern.web.admin.importing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.importing.FileNotKept;
import org.lectern.importing.ImportFolders;
import org.lectern.importing.ImportRun;
import org.lectern.importing.LoadDemo;
import org.lectern.importing.StartImport;
import org.lectern.importing.TooManyImports;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.admin.frame.Texts;

/** The forms that take what is to be imported: a file, a folder on the server's disk, the demo. */
@Named("importPage")
@RequestScoped
public class ImportPage {
    private static final Logger LOG = System.getLogger("org.lectern.admin");
    private static final String FIELD = "import:file";
    private static final String LIST = "/admin/import?faces-redirect=true";
    private static final String RUN = "/admin/import-run?faces-redirect=true&id=";

    private final StartImport start;
    private final LoadDemo demo;
    private final ImportFolders folders;
    private final FacesContext faces;
    private final AdminAudit audit;
    private final Texts texts;

    private List<Part> files = List.of();
    private boolean dryRun;
    private boolean folderDryRun;

    /** For the container's proxy. */
    protected ImportPage() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ImportPage(
            StartImport start,
            LoadDemo demo,
            ImportFolders folders,
            FacesContext faces,
            AdminAudit audit,
            Texts texts) {
        this.start = start;
        this.demo = demo;
        this.folders = folders;
        this.faces = faces;
        this.audit = audit;
        this.texts = texts;
    }

    /** Something that begins imports. */
    @FunctionalInterface
    private interface Beginning {
        void begin() throws IOException;
    }

    /** @return the page of the import that began, or of all where several did, or null to stay where no file came */
    public String start() {
        List<Part> given = files.stream().filter(part -> part.getSize() > 0).toList();
        if (given.isEmpty()) {
            say(FIELD, texts.get("import.no-file"));
            return null;
        }
        List<ImportRun> begun = new ArrayList<>();
        Optional<String> problem = begun(() -> {
            for (GivenFiles.Given each : GivenFiles.of(given)) {
                try (InputStream bytes = each.open()) {
                    begun.add(start.start(each.name(), bytes, dryRun, user()));
                }
            }
        });
        problem.ifPresent(text -> say(FIELD, text));
        begun.forEach(this::note);
        boolean isOne = begun.size() == 1 && problem.isEmpty();
        return isOne ? RUN + begun.get(0).id() : begun.isEmpty() || problem.isPresent() ? null : LIST;
    }

    /** @return the page of the import that began, or null to stay */
    public String readFolder(String name) {
        Optional<ImportRun> run;
        try {
            run = start.folder(name, folderDryRun, user());
        } catch (TooManyImports full) {
            say(null, full.getMessage() + ".");
            return null;
        }
        run.ifPresent(this::note);
        return run.map(begun -> RUN + begun.id()).orElse(null);
    }

    /** @return the page of the import that began, or null to stay */
    public String loadDemo() {
        List<ImportRun> begun = new ArrayList<>();
        begun(() -> begun.add(demo.load(user()))).ifPresent(text -> say(null, text));
        begun.forEach(this::note);
        return begun.isEmpty() ? null : RUN + begun.get(0).id();
    }

    /** @return why it did not begin, in words */
    private Optional<String> begun(Beginning beginning) {
        try {
            beginning.begin();
            return Optional.empty();
        } catch (TooManyImports full) {
            return Optional.of(full.getMessage() + ".");
        } catch (FileNotKept full) {
            LOG.log(Level.ERROR, "import.not-taken", full);
            return Optional.of(full.getMessage() + ".");
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "import.not-taken: {0}", failure.getMessage());
            return Optional.of(texts.get("import.broken-off"));
        }
    }

    private void note(ImportRun begun) {
        audit.note(user(), "imports.create", Optional.of("imports/" + begun.id()));
    }

    private void say(String place, String text) {
        faces.addMessage(place, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private String user() {
        return faces.getExternalContext().getRemoteUser();
    }

    /** Those that the configuration names. */
    public List<String> getFolders() {
        return folders.names();
    }

    public List<Part> getFiles() {
        return files;
    }

    public void setFiles(List<Part> files) {
        this.files = Optional.ofNullable(files).map(List::copyOf).orElse(List.of());
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public boolean isFolderDryRun() {
        return folderDryRun;
    }

    public void setFolderDryRun(boolean folderDryRun) {
        this.folderDryRun = folderDryRun;
    }
}
