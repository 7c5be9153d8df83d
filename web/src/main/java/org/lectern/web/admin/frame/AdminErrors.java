package org.lectern.web.admin.frame;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lectern.web.security.SignedIn;

/** Turns what goes wrong on an admin page into a page that says so in words. Faces' own Ajax answers pass: the page's script reads them. */
public class AdminErrors extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger("org.lectern.admin");

    private final transient Bundles bundles;
    private final transient SignedIn signedIn;

    @Inject
    public AdminErrors(Bundles bundles, SignedIn signedIn) {
        this.bundles = bundles;
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, new Explaining(response));
        } catch (IOException | ServletException | RuntimeException failure) {
            ErrorText text = ErrorText.of(failure);
            if (text == ErrorText.FAULT) {
                LOG.log(Level.ERROR, "admin.fault path=" + request.getRequestURI(), failure);
            }
            if (response.isCommitted()) {
                throw failure;
            }
            response.resetBuffer();
            send(text, response);
        }
    }

    private void send(ErrorText text, HttpServletResponse response) throws IOException {
        text.send(response, bundles, signedIn.locale());
    }

    private final class Explaining extends HttpServletResponseWrapper {
        private final HttpServletResponse response;

        Explaining(HttpServletResponse response) {
            super(response);
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            response.resetBuffer();
            AdminErrors.this.send(ErrorText.of(status), response);
        }

        @Override
        public void sendError(int status, String detail) throws IOException {
            sendError(status);
        }
    }
}
