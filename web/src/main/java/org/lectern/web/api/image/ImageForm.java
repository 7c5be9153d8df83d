package org.lectern.web.api.image;

import jakarta.ws.rs.core.EntityPart;
import java.io.InputStream;
import java.util.List;
import org.lectern.problem.Violation;
import org.lectern.web.problem.Problem;
import org.lectern.web.problem.ProblemException;
import org.lectern.web.upload.FileNames;

/** What somebody who brings an image sends: the one file. What type it is said to be doesn't count. */
record ImageForm(String fileName, InputStream bytes) {
    static ImageForm of(List<EntityPart> parts) {
        boolean isOneFile = parts.size() == 1 && parts.get(0).getName().equals("file");
        if (!isOneFile) {
            String detail = "has to be the only part of the form: a JPEG, PNG, GIF or WebP";
            throw new ProblemException(Problem.rejected(List.of(new Violation("/file", detail))));
        }
        EntityPart file = parts.get(0);
        return new ImageForm(FileNames.of(file), file.getContent());
    }
}
