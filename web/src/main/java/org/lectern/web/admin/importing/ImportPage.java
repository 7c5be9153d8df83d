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
import java.util.List;
import java.util.Optional;
import org.lectern.importing.FileNotKept;
import org.lectern.importing.ImportFolders;
import org.lectern.importing.ImportRun;
import org.lectern.importing.LoadDemo;
import org.lectern.importing.StartImport;
import org.lectern.importing.TooManyImports;
import org.lectern.web.admin.frame.AdminAudit;
import org.lectern.web.upload.FileNames;

/** The forms that take what is to be imported: a file, a folder on the server's disk, the demo. */
@Named("importPage")
@RequestScoped
public class ImportPage {
    private static final Logger LOG = System.getLogger("org.lectern.admin");
    private static final String RUN = "/admin/import-run?faces-redirect=true&id=";

    private final StartImport start;
    private final LoadDemo demo;
    private final ImportFolders folders;
    private final FacesContext faces;
    private final AdminAudit audit;

    private Part file;
    private boolean dryRun;
    private boolean folderDryRun;

    /** For the container's proxy. */
    protected ImportPage() {
        this(null, null, null, null, null);
    }

    @Inject
    public ImportPage(StartImport start, LoadDemo demo, ImportFolders folders, FacesContext faces, AdminAudit audit) {
        this.start = start;
        this.demo = demo;
        this.folders = folders;
        this.faces = faces;
        this.audit = audit;
    }

    /** Something that begins an import. */
    @FunctionalInterface
    private interface Beginning {
        ImportRun begin() throws IOException;
    }

    /** @return the page of the import that began, or null to stay where no file came */
    public String start() {
        if (file == null || file.getSize() == 0) {
            say("import:file", "Choose a file that is not empty.");
            return null;
        }
        return begun("import:file", () -> {
            try (InputStream bytes = file.getInputStream()) {
                String name = Optional.ofNullable(file.getSubmittedFileName()).orElse("");
                return start.start(FileNames.decoded(name), bytes, dryRun, user());
            }
        });
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
        return run.map(this::page).orElse(null);
    }

    /** @return the page of the import that began, or null to stay */
    public String loadDemo() {
        return begun(null, () -> demo.load(user()));
    }

    private String begun(String place, Beginning beginning) {
        try {
            return page(beginning.begin());
        } catch (TooManyImports full) {
            say(place, full.getMessage() + ".");
        } catch (FileNotKept full) {
            LOG.log(Level.ERROR, "import.not-taken", full);
            say(place, full.getMessage() + ".");
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "import.not-taken: {0}", failure.getMessage());
            say(place, "The file did not come to its end, so nothing was imported. Give it again.");
        }
        return null;
    }

    private String page(ImportRun begun) {
        audit.note(user(), "imports.create", Optional.of("imports/" + begun.id()));
        return RUN + begun.id();
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

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
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
