package org.lectern.web.admin.editor.action;

import org.lectern.document.Document;

/** Something that the editor's script asks for. One class per action, found by CDI. */
public interface EditorAction {
    /** The last step of its address: {@code keep} for {@code /admin/editor/keep}. */
    String name();

    /**
     * @return with {@code outcome}, which tells how it ended
     * @throws MalformedRequest if the request is none that the script makes
     */
    Document answer(EditorRequest request);
}
