package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import io.github.helplines.directory.service.page.PlantedRecords;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that no check should have let through are text on every page that shows them, and nothing else. */
@ExtendWith(DropwizardExtensionsSupport.class)
class PlantedPagesTest {
    private static final List<DirectoryRecord> PLANTED = PlantedRecords.all();
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">([^<>&]*)</script>");
    private static final String MODULE = "<script type=\"module\" src=\"/assets/page.js\"></script>";
    private static final String SHOWN = "&lt;script&gt;alert(1)&lt;/script&gt;";

    /** No log would take them: it has those that they stand in the place of. */
    @BeforeEach
    void plant() {
        SERVER.publish(SampleDirectory.snapshot(PLANTED, SampleDirectory.entries(SHIPPED), 1));
    }

    @AfterEach
    void restore() {
        SERVER.publish(SampleDirectory.snapshot(SHIPPED, 1));
    }

    private static RequestSpecification reader() {
        return SERVER.anyway().accept("text/html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/services/samaritans",
                "/topics/intimate-image-abuse",
                "/nope",
                "/services/nobody",
                "/search",
                "/report",
                "/report/samaritans",
                "/website",
                "/website?show=services/samaritans",
                "/embed/services/samaritans",
                "/embed/services/samaritans/fragment",
                "/embed/topics/intimate-image-abuse"
            })
    void nothingOfThemIsMarkupOnAnyPage(String path) {
        for (String lang : List.of("en", "cy")) {
            String query = (path.contains("?") ? "&" : "?") + "lang=" + lang + "&language=" + lang;
            assertText(reader().get(path + query).asString());
        }
    }

    @Test
    void norWhereTheyAreFound() {
        String found = reader().contentType("application/x-www-form-urlencoded")
                .body("q=alert")
                .post("/search")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(found).contains("/services/samaritans");
        assertText(found);
    }

    private static void assertText(String page) {
        assertThat(page)
                .containsAnyOf(SHOWN, SHOWN.replace("&", "&amp;"), "&quot; onmouseover&#61;", "&#34; onmouseover&#61;");
        assertThat(DATA.matcher(page).replaceAll("").replace(MODULE, ""))
                .doesNotContain("<script", "<img", "<b>")
                .doesNotContainPattern("<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son[a-z]+=")
                .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u0000]");
        assertThat(page).doesNotContain("\\u202e", "javascript:");
    }
}
