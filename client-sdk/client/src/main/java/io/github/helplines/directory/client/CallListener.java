package io.github.helplines.directory.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every call that a directory makes, for metrics: never what was asked or answered. Called in the thread of the
 * call; what it throws is logged and changes nothing.
 */
@FunctionalInterface
public interface CallListener {

    void finished(Call call);

    /**
     * A call that has ended.
     *
     * @param operation the contract's operationId, such as {@code askForHelp}
     * @param attempts how often it was sent, from 0
     * @param status of the last answer; null when none came
     * @param duration of the whole call, waits included
     */
    record Call(String operation, int attempts, @Nullable Integer status, Duration duration) {}
}
