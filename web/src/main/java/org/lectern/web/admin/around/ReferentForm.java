package org.lectern.web.admin.around;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.lectern.web.admin.frame.Versioned;

/** What somebody writes about an event, a series or a person. */
@Named("referentForm")
@ViewScoped
public class ReferentForm extends Versioned {
    private static final long serialVersionUID = 1;
}
