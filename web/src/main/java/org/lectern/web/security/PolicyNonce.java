package org.lectern.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.context.PrimeFacesContext;

/**
 * The nonce of the page's content security policy. PrimeFaces refuses a form that comes without it; its script adds it, where it runs, so a
 * form that has to work without says it in a hidden field {@code primefaces.nonce}.
 */
@Named("policyNonce")
@RequestScoped
public class PolicyNonce {
    private final FacesContext faces;

    /** For the container's proxy. */
    protected PolicyNonce() {
        this(null);
    }

    @Inject
    public PolicyNonce(FacesContext faces) {
        this.faces = faces;
    }

    public String getText() {
        return PrimeFacesContext.getCspState(faces).getNonce();
    }
}
