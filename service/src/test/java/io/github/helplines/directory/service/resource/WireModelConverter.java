package io.github.helplines.directory.service.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.helplines.directory.service.representation.OpenValues;
import io.github.helplines.directory.service.representation.WireJson;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Schemas by the rules that representations are written by: what is not nullable is required, and a string with open
 * values lists them.
 */
final class WireModelConverter extends ModelResolver {
    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();

    WireModelConverter() {
        super(WireJson.mapper());
    }

    @Override
    public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        Schema<?> resolved = super.resolve(type, context, next);
        JavaType java = _mapper.constructType(type.getType());
        if (java.getRawClass().isRecord() && resolved != null) {
            Schema<?> model = resolved.get$ref() == null
                    ? resolved
                    : context.getDefinedModels().get(resolved.get$ref().replaceAll(".*/", ""));
            if (model != null && model.getProperties() != null) {
                complete(model, java.getRawClass());
            }
        }
        return resolved;
    }

    private static void complete(Schema<?> model, Class<?> type) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                complete(model, component.getType());
                continue;
            }
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            String name = named == null ? NAMES.translate(component.getName()) : named.value();
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
            Schema<?> property = model.getProperties().get(name);
            boolean anything = component.getAccessor().isAnnotationPresent(JsonRawValue.class)
                    && property.getAdditionalProperties() == null;
            if (anything) {
                // The resolver takes what may be any value for an object.
                property.setType(null);
            }
            OpenValues open = component.getAnnotation(OpenValues.class);
            if (open != null) {
                (property.getItems() == null ? property : property.getItems()).addExtension(VALUES, wire(open));
            }
        }
        model.getProperties().values().forEach(WireModelConverter::describeOnce);
        if (!required.isEmpty()) {
            model.setRequired(required);
        }
    }

    /** What is said of a list or map is not said again of what is in it. */
    private static void describeOnce(Schema<?> property) {
        if (property.getItems() != null) {
            property.getItems().setDescription(null);
            property.getItems().setMaxProperties(null);
            describeOnce(property.getItems());
        }
        if (property.getAdditionalProperties() instanceof Schema<?> values) {
            values.setDescription(null);
            values.setMaxProperties(null);
            describeOnce(values);
        }
    }

    static final String VALUES = "x-extensible-enum";

    static List<String> wire(OpenValues open) {
        return Arrays.stream(open.value().getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
