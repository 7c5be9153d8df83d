package org.lectern.web.admin.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Turns what goes wrong on an admin page into a page that says so in words. Faces' own Ajax answers pass: the page's script reads them. */
public class AdminErrors extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = System.getLogger("org.lectern.admin");

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
            text.send(response);
        }
    }

    private static final class Explaining extends HttpServletResponseWrapper {
        private final HttpServletResponse response;

        Explaining(HttpServletResponse response) {
            super(response);
            this.response = response;
        }

        @Override
        public void sendError(int status) throws IOException {
            response.resetBuffer();
            ErrorText.of(status).send(response);
        }

        @Override
        public void sendError(int status, String detail) throws IOException {
            sendError(status);
        }
    }
}
