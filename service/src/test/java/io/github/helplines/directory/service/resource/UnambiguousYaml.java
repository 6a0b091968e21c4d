package io.github.helplines.directory.service.resource;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import io.swagger.v3.core.util.Yaml;
import java.io.UncheckedIOException;

/** YAML that readers of version 1.1 and of 1.2 take for the same: what could be a number, a time or a truth is quoted. */
final class UnambiguousYaml {
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .stringQuotingChecker(new Doubtful())
            .build());

    private UnambiguousYaml() {}

    static String write(Object model) {
        try {
            // Without the plain form, a limit of 100 would be written 1E+2.
            JsonNode tree = Yaml.mapper().valueToTree(model);
            return MAPPER.writer()
                    .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Doubtful extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteName(String name) {
            return startsLikeNumber(name) || super.needToQuoteName(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return startsLikeNumber(value) || super.needToQuoteValue(value);
        }

        private static boolean startsLikeNumber(String text) {
            return !text.isEmpty() && "+-.0123456789".indexOf(text.charAt(0)) >= 0;
        }
    }
}
