package io.github.helplines.directory.service.representation;

import io.github.helplines.directory.core.answer.HandOffAnswer;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Somebody else to turn to. */
@Schema(name = "HandOff", description = "Somebody else to turn to, and why.")
public record HandOffRepresentation(LinkRepresentation service, String text) {

    static List<HandOffRepresentation> list(List<HandOffAnswer> answers) {
        return answers.stream()
                .map(answer -> new HandOffRepresentation(LinkRepresentation.of(answer.service()), answer.text()))
                .toList();
    }

    public static HandOffRepresentation of(DirectoryRecord other, String text) {
        return new HandOffRepresentation(LinkRepresentation.of(other), text);
    }
}
