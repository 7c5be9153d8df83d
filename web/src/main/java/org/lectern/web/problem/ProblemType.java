package org.lectern.web.problem;

import java.util.Arrays;
import java.util.Locale;

/** The kinds of problems that the API tells of. Their addresses are part of its contract. */
public enum ProblemType {
    BAD_REQUEST(
            400, "The request can't be understood", "Check how it is written; the documentation shows each request."),
    BROKEN_JSON(400, "The body is no JSON"),
    REJECTED_BODY(400, "The body can't be taken as it is"),
    UNKNOWN_PARAMETER(400, "There is no such parameter"),
    BAD_PARAMETER(400, "A parameter has a value that it can't have"),
    UNAUTHORIZED(
            401,
            "A valid token is needed",
            "Send a token that is known and has not expired as 'Authorization: Bearer ...'; POST /api/v1/tokens gives one."),
    FORBIDDEN(403, "The token doesn't allow this"),
    NOT_FOUND(404, "There is nothing here", "Check the address."),
    METHOD_NOT_ALLOWED(405, "This can't be done here", "The header 'Allow' says what can be done at this address."),
    NOT_ACCEPTABLE(
            406,
            "There is no answer of a type that you accept",
            "Accept application/json, or leave the header 'Accept' out."),
    CONFLICT(409, "Something else is in the way"),
    REQUEST_RUNNING(
            409,
            "The request with this key is running",
            "Wait as many seconds as 'Retry-After' says, and send it again with the same 'Idempotency-Key'."),
    ANSWER_NOT_KEPT(
            409,
            "This was done already",
            "The request with this 'Idempotency-Key' succeeded, and its answer was not for keeping; 'Location' says what came of it."),
    BACKUP_UNDER_WAY(409, "A backup is being taken already", "Wait for its end; GET /api/v1/backups shows it then."),
    BACKUP_ELSEWHERE(409, "Lectern does not back this store up"),
    IMAGE_IN_USE(409, "Posts refer to this image", "Take it out of the posts first, also of those in the trash."),
    LENGTH_REQUIRED(411, "The length of the body is missing", "Send a form with the header 'Content-Length'."),
    VERSION_CONFLICT(412, "Somebody else changed it meanwhile"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "A body of this type can't be read",
            "Send posts as application/json, patches as application/merge-patch+json, imports and images as multipart/form-data."),
    BROKEN_IMAGE(422, "The picture can't be read"),
    KEY_REUSED(
            422,
            "Another request had this key",
            "Give each request an 'Idempotency-Key' of its own; only the very same request may be sent again with it."),
    PRECONDITION_REQUIRED(428, "Say which version you mean to change"),
    TOO_MANY_REQUESTS(429, "Too many attempts", "Wait as many seconds as 'Retry-After' says."),
    FAULT(500, "Something went wrong in here"),
    BACKUP_FAILED(500, "The backup could not be taken"),
    NOT_IMPLEMENTED(501, "This method is not known", "Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS."),
    UNAVAILABLE(503, "The store doesn't answer"),
    SEARCH_UNAVAILABLE(
            503,
            "The search doesn't answer",
            "Ask again after as many seconds as 'Retry-After' says; posts, lists and feeds without 'q' are there meanwhile."),
    TOO_MANY_LISTENERS(503, "As many clients as may listen do so already"),
    INSUFFICIENT_STORAGE(507, "There is no room on the server's disk", "Make room there, or send less at once.");

    private final int status;
    private final String title;
    private final String remedy;

    ProblemType(int status, String title) {
        this(status, title, "");
    }

    ProblemType(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** What to do where nothing more is known; may be empty. */
    public String remedy() {
        return remedy;
    }

    /** The address that stands for the type (RFC 9457, section 3.1.1). */
    public String uri() {
        return "/api/v1/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type for a bare status; of several with that status the first, and for a status of no type the nearest. */
    public static ProblemType of(int status) {
        return Arrays.stream(values())
                .filter(each -> each.status == status)
                .findFirst()
                .orElse(status < 500 ? BAD_REQUEST : FAULT);
    }
}
