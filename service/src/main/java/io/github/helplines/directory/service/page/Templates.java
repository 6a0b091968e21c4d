package io.github.helplines.directory.service.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** HTML from the templates beside this class; what is put in is escaped there, and nowhere before. Safe for threads. */
public final class Templates {
    private final DefaultMustacheFactory factory = new DefaultMustacheFactory(Templates::open);

    private static Reader open(String name) {
        InputStream file = Templates.class.getResourceAsStream(name + ".mustache");
        if (file == null) {
            throw new IllegalStateException("a template is not on the class path: " + name);
        }
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }

    /** The one stylesheet, in UTF-8. */
    public static byte[] style() {
        try (InputStream file = Templates.class.getResourceAsStream("page.css")) {
            if (file == null) {
                throw new IllegalStateException("the stylesheet is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param name of the template, without its ending
     * @param model what it takes its texts from
     * @return UTF-8
     */
    public byte[] render(String name, Object model) {
        Mustache template = factory.compile(name);
        StringWriter page = new StringWriter();
        try {
            template.execute(page, model).flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
