package io.github.helplines.directory.service.representation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.github.helplines.directory.core.opening.LondonTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** How representations are written: snake_case, absent instead of null, RFC 3339 with seconds and a numeric offset. */
public final class WireJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule("wire")
                    .addSerializer(OffsetDateTime.class, new Rfc3339())
                    .addSerializer(LocalDate.class, ToStringSerializer.instance))
            .build();

    private WireJson() {}

    /** The UTF-8 JSON of a representation. */
    public static byte[] bytes(Object representation) {
        try {
            return MAPPER.writeValueAsBytes(representation);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the mapper, for whoever derives a schema from the same rules. */
    public static ObjectMapper mapper() {
        return MAPPER.copy();
    }

    private static final class Rfc3339 extends JsonSerializer<OffsetDateTime> {
        @Override
        public void serialize(OffsetDateTime time, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(LondonTime.format(time));
        }
    }
}
