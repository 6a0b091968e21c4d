package io.github.helplines.directory.service.app.webhook;

/** Why a notification was not taken, in words without its URL. */
final class NotTakenException extends Exception {
    private static final long serialVersionUID = 1L;

    NotTakenException(String reason) {
        super(reason);
    }
}
