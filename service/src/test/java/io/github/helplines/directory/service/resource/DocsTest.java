package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DropwizardExtensionsSupport.class)
class DocsTest {
    private static final HttpServer SERVER = new HttpServer();

    @Test
    void servesCommittedContractInBothForms() throws Exception {
        String yaml = SERVER.given()
                .get("/openapi.yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String json = SERVER.given()
                .get("/openapi.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(yaml).isEqualTo(Files.readString(Path.of("../openapi/openapi.yaml")));
        assertThat(new ObjectMapper().readTree(json)).isEqualTo(new YAMLMapper().readTree(yaml));
    }

    @Test
    void pageTakesEverythingFromHereAndNothingInline() {
        String page = SERVER.anyway()
                .get("/docs")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("script-src 'self'"), not(containsString("unsafe"))))
                .extract()
                .asString();

        assertThat(page)
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("(src|<link [^>]*href)=\"(?!/)")
                .contains("href=\"tel:999\"", "Exit this page", "<div id=\"reference\" lang=\"en\">");
        Matcher files = Pattern.compile("(?:src|<link [^>]*href)=\"(/[^\"]*)\"").matcher(page);
        int found = 0;
        while (files.find()) {
            SERVER.anyway().get(files.group(1)).then().statusCode(200);
            found++;
        }
        assertThat(found).isEqualTo(6);
    }

    @Test
    void whatIsAroundTheReferenceIsInWelshToo() {
        SERVER.anyway()
                .get("/docs?lang=cy")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"cy\">"))
                .body(containsString("Gadael y dudalen hon"))
                .body(containsString("href=\"/docs\" lang=\"en\""))
                .body(containsString("<div id=\"reference\" lang=\"en\">"));
    }

    @Test
    void scriptsAreServedAsScripts() {
        SERVER.anyway()
                .get("/docs/docs.js")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/javascript"))
                .body(containsString("validatorUrl: null"));
        SERVER.anyway().get("/docs/swagger-ui.css").then().statusCode(200).contentType(startsWith("text/css"));
    }

    @Test
    void servesNoOtherFile() {
        for (String path : new String[] {"/docs/package.json", "/docs/..%2fpom.xml", "/docs/index.html/x"}) {
            SERVER.anyway().urlEncodingEnabled(false).get(path).then().statusCode(not(equalTo(200)));
        }
    }
}
