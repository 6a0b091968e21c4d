package io.github.helplines.directory.sms.provider;

/** A request is no text from the provider. Says only the status of the answer, and holds nothing that was sent. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    private RefusedException(int status) {
        super("refused with status " + status);
        this.status = status;
    }

    /** Nothing proves that the provider sent it. */
    public static RefusedException forbidden() {
        return new RefusedException(403);
    }

    /** It has not the form that the provider documents. */
    public static RefusedException malformed() {
        return new RefusedException(400);
    }

    /** Its body is of another type. */
    public static RefusedException otherType() {
        return new RefusedException(415);
    }

    public int status() {
        return status;
    }
}
