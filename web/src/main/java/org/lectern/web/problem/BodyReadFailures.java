package org.lectern.web.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.lectern.web.json.BrokenJson;

/** What goes wrong while a body is read is the sender's; the mappers could not tell it from a fault in writing the answer. */
@Dependent
@Provider
public class BodyReadFailures implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (WebApplicationException | BrokenJson | ProblemException known) {
            throw known;
        } catch (IOException | RuntimeException failure) {
            BodyTooLarge tooLarge = Causes.find(failure, BodyTooLarge.class).orElse(null);
            if (tooLarge != null) {
                throw ProblemException.of(ProblemType.BODY_TOO_LARGE, tooLarge.getMessage());
            }
            throw new BadRequestException(failure);
        }
    }
}
