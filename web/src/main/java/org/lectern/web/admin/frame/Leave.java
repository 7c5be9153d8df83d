package org.lectern.web.admin.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.lectern.security.Permission;
import org.lectern.web.security.SignedIn;

/** What a page's actions need leave for, whichever way somebody came to them, and the answers to addresses that make no sense. */
@RequestScoped
public class Leave {
    private final SignedIn signedIn;
    private final FacesContext faces;

    /** For the container's proxy. */
    protected Leave() {
        this(null, null);
    }

    @Inject
    public Leave(SignedIn signedIn, FacesContext faces) {
        this.signedIn = signedIn;
        this.faces = faces;
    }

    /** Whether the person may not; then the answer is a 403, and there is nothing left to do. */
    public boolean isMissing(Permission permission) {
        if (signedIn.may(permission)) {
            return false;
        }
        refuse(403);
        return true;
    }

    /** Ends the request with this status, which the frame says in words. */
    public void refuse(int status) {
        try {
            faces.getExternalContext().responseSendError(status, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        faces.responseComplete();
    }
}
