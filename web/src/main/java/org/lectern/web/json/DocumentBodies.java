package org.lectern.web.json;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.lectern.document.Document;

/** Documents as bodies of requests and answers: the one way JSON goes in and out. */
@Dependent
@Provider
@Consumes({MediaType.APPLICATION_JSON, DocumentBodies.MERGE_PATCH})
public class DocumentBodies implements MessageBodyReader<Document>, MessageBodyWriter<Document> {
    /** RFC 7396. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final JsonReading reading;
    private final JsonText text;

    /** RESTEasy wants to see one; CDI makes the instance. */
    public DocumentBodies() {
        this(null, null);
    }

    @Inject
    public DocumentBodies(JsonReading reading, JsonText text) {
        this.reading = reading;
        this.text = text;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Document.class;
    }

    @Override
    public Document readFrom(
            Class<Document> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return reading.read(body.readAllBytes());
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Document.class;
    }

    @Override
    public void writeTo(
            Document document,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        text.write(document, body);
    }
}
