package io.github.helplines.directory.core.codec;

import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.json.JsonValue.JsonObject;
import io.github.helplines.directory.core.json.ObjectReader;
import io.github.helplines.directory.core.json.ObjectWriter;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.GuidanceStep;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Statement;
import io.github.helplines.directory.core.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Topic} to and from JSON. */
final class TopicCodec {
    private TopicCodec() {}

    static JsonObject write(Topic topic) {
        return Headers.write(topic)
                .put("name", topic.name())
                .putStrings("aliases", topic.aliases())
                .put("summary", topic.summary())
                .putStrings("services", topic.services())
                .putList(
                        "guidance",
                        topic.guidance(),
                        step -> new ObjectWriter()
                                .put("rule", RuleCodec.write(step.rule()))
                                .put("text", step.text())
                                .putIfPresent("condition", Optional.ofNullable(step.condition()))
                                .putIfPresent("safe_text", Optional.ofNullable(step.safeText()))
                                .build())
                .putList(
                        "statements",
                        topic.statements(),
                        statement -> new ObjectWriter()
                                .put("text", statement.text())
                                .put("evidence", EvidenceCodec.write(statement.evidence()))
                                .build())
                .build();
    }

    static Optional<Topic> read(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<RecordId> id = Headers.id(reader);
        Optional<Slug> slug = Headers.slug(reader);
        List<Slug> previousSlugs = Headers.previousSlugs(reader);
        Optional<String> name = Texts.requiredLine(reader, "name");
        List<String> aliases = Texts.lines(reader, "aliases");
        Optional<String> summary = Texts.requiredText(reader, "summary");
        List<Slug> services = Headers.references(reader, "services");
        List<GuidanceStep> guidance = new ArrayList<>();
        reader.objects("guidance", each -> readStep(each).ifPresent(guidance::add));
        List<Statement> statements = new ArrayList<>();
        reader.objects("statements", each -> readStatement(each).ifPresent(statements::add));
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new Topic(
                id.orElseThrow(),
                slug.orElseThrow(),
                previousSlugs,
                name.orElseThrow(),
                aliases,
                summary.orElseThrow(),
                services,
                guidance,
                statements));
    }

    private static Optional<GuidanceStep> readStep(ObjectReader reader) {
        int before = reader.faults().size();
        Optional<Rule> rule = reader.requiredObject("rule").flatMap(RuleCodec::read);
        Optional<String> text = Texts.requiredText(reader, "text");
        Optional<String> condition = Texts.line(reader, "condition");
        Optional<String> safeText = Texts.text(reader, "safe_text");
        if (condition.isPresent() && safeText.isPresent()) {
            reader.fault("condition", "bad_value", "a step with a safe_text is never shown with its condition");
        }
        boolean forEveryone = rule.filter(Rule.Everyone.class::isInstance).isPresent();
        if (rule.isPresent() && !forEveryone && !reader.has("condition") && !reader.has("safe_text")) {
            reader.fault("condition", "missing", "a rule needs its condition in words, or a safe_text");
        }
        reader.finish();
        if (reader.faults().size() > before) {
            return Optional.empty();
        }
        return Optional.of(new GuidanceStep(
                rule.orElseThrow(), text.orElseThrow(), condition.orElse(null), safeText.orElse(null)));
    }

    private static Optional<Statement> readStatement(ObjectReader reader) {
        Optional<String> text = Texts.requiredText(reader, "text");
        Optional<Evidence> evidence = reader.requiredObject("evidence").flatMap(EvidenceCodec::read);
        reader.finish();
        return text.flatMap(found -> evidence.map(known -> new Statement(found, known)));
    }
}
