package io.github.helplines.directory.service.resource;

/** Examples of the contract for whoever changes something: of the shipped directory, and harmless when tried. */
final class EditingExamples {
    /** Of the proposal that examples speak of. */
    static final String PROPOSAL_ID = "6f1d2c4e-7a80-4b5f-9d3e-2c1b0a998877";

    /** The hash of what that proposal says. */
    static final String CONTENT_SHA256 = "0000000000000000000000000000000000000000000000000000000000000000";

    static final String PROPOSAL = "{\"changes\": [{\"operation\": \"withdraw\", \"kind\": \"service\", \"id\":"
            + " \"SERVICE\", \"base_revision\": 1}], \"reason\": \"The service has closed.\", \"evidence\": \"Its own"
            + " page says so.\"}";

    static final String APPROVAL = "{\"content_sha256\": \"" + CONTENT_SHA256 + "\"}";

    static final String REJECTION =
            "{\"content_sha256\": \"" + CONTENT_SHA256 + "\", \"reason\": \"The page says something else.\"}";

    static final String WITHDRAWAL =
            "{\"kind\": \"service\", \"id\": \"SERVICE\", \"reason\": \"The service has" + " closed.\"}";

    static final String RETURN =
            "{\"kind\": \"service\", \"id\": \"SERVICE\", \"reason\": \"Withdrawn by" + " mistake.\"}";

    private EditingExamples() {}
}
