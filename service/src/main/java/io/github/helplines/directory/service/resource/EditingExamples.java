package io.github.helplines.directory.service.resource;

/** Examples of the contract for whoever changes something: of the shipped directory. */
final class EditingExamples {
    /** Of the proposal that examples speak of. */
    static final String PROPOSAL_ID = "6f1d2c4e-7a80-4b5f-9d3e-2c1b0a998877";

    /** The hash of what {@link #PROPOSAL} says. */
    static final String CONTENT_SHA256 = "edac8ba7cd09fbcf48fea16137632ea67aa432f284330aa4f4d895b94b1a4983";

    static final String IF_MATCH = '"' + CONTENT_SHA256 + '"';

    static final String PROPOSAL = "{\"changes\": [{\"operation\": \"withdraw\", \"kind\": \"service\", \"id\":"
            + " \"2e57c93c-8278-4c60-a6d0-220f87f43f42\", \"base_revision\": 24}], \"reason\": \"The service has"
            + " closed.\", \"evidence\": \"Its own page says so.\"}";

    static final String APPROVAL = "{\"content_sha256\": \"" + CONTENT_SHA256 + "\"}";

    static final String REJECTION =
            "{\"content_sha256\": \"" + CONTENT_SHA256 + "\", \"reason\": \"The page says something else.\"}";

    static final String WITHDRAWAL = "{\"kind\": \"service\", \"id\": \"2e57c93c-8278-4c60-a6d0-220f87f43f42\","
            + " \"reason\": \"The service has closed.\"}";

    /** Of a service that was withdrawn. */
    static final String RETURN = "{\"kind\": \"service\", \"id\": \"198b1ea7-f2fb-4496-bfe3-da779c01ebb7\","
            + " \"reason\": \"Withdrawn by mistake.\"}";

    static final String VERIFICATION = "{\"service\": \"stopncii\", \"base_revision\": 24, \"channels\": [{\"id\":"
            + " \"cf6f0134-33d4-4f2d-a65c-ea8244514a06\", \"about\": \"contact\", \"method\": \"confirmed_by_owner\","
            + " \"checked_on\": \"2026-11-20\", \"source\": \"The operator, by letter\"}], \"reason\": \"They were"
            + " asked.\", \"evidence\": \"Their letter of that day.\"}";

    private EditingExamples() {}
}
