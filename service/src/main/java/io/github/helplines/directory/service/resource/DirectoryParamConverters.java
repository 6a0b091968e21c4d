package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.Language;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.json.WireName;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.RecordKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.access.KeyId;
import io.github.helplines.directory.service.editing.Proposal;
import io.github.helplines.directory.service.editing.WorkItem;
import io.github.helplines.directory.service.problem.ProblemException;
import io.github.helplines.directory.service.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parameters to values. In a path, what is no value names nothing, and is not found; in a query it is a fault that
 * names the parameter and never what was sent.
 */
@Priority(1) // Before Dropwizard's own for enums, which takes values we do not have.
final class DirectoryParamConverters implements ParamConverterProvider {
    private static final String INSTANT =
            "a time with seconds and offset, such as 2026-03-29T10:30:00+01:00 or 2026-03-29T09:30:00Z";

    private final Map<Class<?>, Parsing<?>> parsings = new HashMap<>();

    private record Parsing<T>(String code, String message, Function<String, Optional<T>> parser) {
        Parsing {
            requireNonNull(parser, "parser");
        }
    }

    DirectoryParamConverters() {
        add(IdOrSlug.class, "bad_value", "must be an id or a slug", IdOrSlug::parse);
        add(Slug.class, "bad_value", "must be a slug of lower-case letters, digits and single hyphens", Slug::parse);
        add(RecordId.class, "bad_value", "must be a UUID in lower case", RecordId::parse);
        add(KeyId.class, "bad_value", "must be the id of a key", KeyId::parse);
        add(AreaCode.class, "bad_value", "must be a GSS code such as E23000018", AreaCode::parse);
        add(ShortCode.class, "bad_value", "must be five to eight digits", ShortCode::parse);
        add(Keyword.class, "bad_value", "must be one word of letters and digits", DirectoryParamConverters::keyword);
        add(Limit.class, "bad_limit", "must be a number from 1 to " + Limit.MAX, Limit::parse);
        add(Cursor.class, "bad_cursor", "must be a next_cursor of this list", Cursor::parse);
        add(Sequence.class, "bad_value", "must be " + Sequence.EXPECTED, Sequence::parse);
        add(Words.class, "bad_value", "must hold from 1 to " + Words.MAX_LENGTH + " characters", Words::parse);
        add(Language.class, "bad_value", "must be a language tag such as en or cy", Language::parse);
        add(Instant.class, "bad_instant", "must be " + INSTANT, AsOf::instant);
        add(AsOf.class, "bad_value", "must be " + Sequence.EXPECTED + ", or " + INSTANT, AsOf::parse);
        add(UUID.class, "bad_value", "must be a UUID in lower case", DirectoryParamConverters::uuid);
        add(DryRun.class, "bad_value", "must be true or false", DryRun::parse);
        addNamed(Proposal.Status.class);
        addNamed(WorkItem.Kind.class);
        addNamed(RecordKind.class);
        addNamed(ChannelKind.class);
        addNamed(Service.Type.class);
        addNamed(Organisation.Status.class);
    }

    private <T> void add(Class<T> type, String code, String message, Function<String, Optional<T>> parser) {
        parsings.put(type, new Parsing<>(code, message, parser));
    }

    private <E extends Enum<E> & WireName> void addNamed(Class<E> type) {
        String values =
                Arrays.stream(type.getEnumConstants()).map(WireName::wire).collect(Collectors.joining(", "));
        add(type, "bad_value", "must be one of " + values, text -> WireName.parse(type, text));
    }

    /** Whatever its capitals, as people type it; but one word, and nothing else. */
    private static Optional<Keyword> keyword(String text) {
        return Keyword.parse(text.toUpperCase(Locale.ROOT));
    }

    private static Optional<UUID> uuid(String text) {
        return RecordId.parse(text).map(id -> UUID.fromString(id.value()));
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"
    }) // The map's key is the type its parser makes; the interface knows null.
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Parsing<T> parsing = (Parsing<T>) parsings.get(rawType);
        if (parsing == null) {
            return null;
        }
        Optional<String> query = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst();
        return new ParamConverter<>() {
            @Override
            public @Nullable T fromString(@Nullable String text) {
                if (text == null) {
                    // Jersey asks about absent parameters too.
                    return null;
                }
                return parsing.parser()
                        .apply(text)
                        .orElseThrow(() -> query.map(
                                        name -> ProblemException.parameter(name, parsing.code(), parsing.message()))
                                .orElseGet(() -> ProblemException.of(ProblemType.NOT_FOUND)));
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }
}
