package io.github.helplines.directory.sms.config;

/** The program cannot start so. The message is one line for the operator, and holds no value of a variable. */
public final class ConfigurationException extends Exception {
    private static final long serialVersionUID = 1;

    public ConfigurationException(String message) {
        super(message);
    }
}
