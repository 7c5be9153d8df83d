package org.lectern.web.api.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.document.Document;
import org.lectern.problem.Pointer;
import org.lectern.problem.Violation;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;

/** The wish that a folder on the server's disk is read: {@code {"folder": "blog", "dryRun": false}}. */
record FolderRequest(String folder, boolean dryRun) {
    private static final Set<String> KNOWN = Set.of("folder", "dryRun");

    static FolderRequest of(Document body) {
        List<Violation> faults = new ArrayList<>();
        for (String name : body.names()) {
            if (!KNOWN.contains(name)) {
                faults.add(new Violation(Pointer.step("", name), "is unknown here; there are folder and dryRun"));
            }
        }
        if (body.text("folder").isEmpty()) {
            faults.add(new Violation("/folder", "has to be the name of a folder of LECTERN_IMPORT_FOLDERS"));
        }
        if (body.value("dryRun").isPresent() && body.flag("dryRun").isEmpty()) {
            faults.add(new Violation("/dryRun", "has to be true or false"));
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.rejected(faults));
        }
        return new FolderRequest(
                body.text("folder").orElseThrow(), body.flag("dryRun").orElse(false));
    }

    /** The answer where the configuration names no such folder. @param there those that it does name */
    ProblemException unknown(List<String> there) {
        String names = there.isEmpty() ? "it names none" : "there are " + String.join(", ", there);
        return new ProblemException(Problem.rejected(
                List.of(new Violation("/folder", "is no folder of LECTERN_IMPORT_FOLDERS; " + names))));
    }
}
