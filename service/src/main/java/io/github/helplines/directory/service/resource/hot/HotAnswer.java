package io.github.helplines.directory.service.resource.hot;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.service.representation.Header;
import io.github.helplines.directory.service.representation.Rendered;
import io.github.helplines.directory.service.representation.RenderedAnswer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** Something ready to be served, with its headers encoded once. Safe for threads. */
final class HotAnswer {
    private final Rendered rendered;
    private final boolean json;
    private final Map<RenderedAnswer.Form, Form> forms = new ConcurrentHashMap<>();

    HotAnswer(Rendered rendered) {
        this.rendered = requireNonNull(rendered, "rendered");
        this.json = rendered.contentType().equals(Rendered.JSON);
    }

    boolean isJson() {
        return json;
    }

    /**
     * @param ifNoneMatch that header, its lines joined by commas; null when absent
     * @param acceptEncoding that header, likewise
     */
    Form to(@Nullable String ifNoneMatch, @Nullable String acceptEncoding) {
        RenderedAnswer answer = rendered.answer(ifNoneMatch, acceptEncoding);
        Form form = forms.get(answer.form());
        return form == null ? forms.computeIfAbsent(answer.form(), key -> Form.of(answer)) : form;
    }

    /**
     * An answer as the container writes it.
     *
     * @param answer status and bytes
     * @param fields its headers
     */
    record Form(RenderedAnswer answer, List<HttpField> fields) {
        private static Form of(RenderedAnswer answer) {
            return new Form(answer, answer.headers().stream().map(Form::encoded).toList());
        }

        private static HttpField encoded(Header header) {
            // Of one that is encoded already the container does not read the length, and would send chunks besides.
            return header.name().equals(HttpHeader.CONTENT_LENGTH.asString())
                    ? new HttpField(HttpHeader.CONTENT_LENGTH, header.value())
                    : new PreEncodedHttpField(header.name(), header.value());
        }
    }
}
