package org.lectern.web.admin.editor.action;

/** A request that the editor's script does not make. */
public class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MalformedRequest(String message) {
        super(message);
    }
}
