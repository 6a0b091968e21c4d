package io.github.helplines.directory.service.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.service.bundle.YamlBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs read of a topic's page, in the vocabulary of schema.org. */
@ExtendWith(DropwizardExtensionsSupport.class)
class StructuredPagesTest {
    private static final List<DirectoryRecord> SHIPPED = YamlBundle.shipped().records();
    private static final HttpServer SERVER =
            new HttpServer(SampleDirectory.snapshot(SHIPPED, 1), SampleDirectory.history(SHIPPED));
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
    private static final String TOPIC = "/topics/intimate-image-abuse";

    private static String page(String path, int status) {
        return SERVER.anyway()
                .accept("text/html")
                .get(path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    private static JsonNode data(String path) throws Exception {
        Matcher data = DATA.matcher(page(path, 200));
        assertThat(data.find()).isTrue();
        return new ObjectMapper().readTree(data.group(1));
    }

    private static List<String> all(JsonNode node, String pointer) {
        List<String> texts = new ArrayList<>();
        node.forEach(each -> texts.add(each.at(pointer).asText()));
        return texts;
    }

    @Test
    void aTopicListsWhoeverItsPageShowsInThatOrderWithTheirContacts() throws Exception {
        JsonNode data = data(TOPIC);
        JsonNode card = new ObjectMapper()
                .readTree(SERVER.anyway().get("/widget/v1" + TOPIC).asByteArray());

        assertThat(data.get("@context").asText()).isEqualTo("https://schema.org");
        assertThat(data.get("@type").asText()).isEqualTo("ItemList");
        assertThat(data.get("name").asText()).isEqualTo(card.at("/title/text").asText());
        JsonNode items = data.get("itemListElement");
        assertThat(all(items, "/item/name")).hasSizeGreaterThan(3).isEqualTo(all(card.get("services"), "/name/text"));
        assertThat(items.get(0).get("position").asInt()).isEqualTo(1);
        JsonNode first = items.get(0).get("item");
        assertThat(first.has("@context")).isFalse();
        assertThat(first.at("/provider/contactPoint/0/@type").asText()).isEqualTo("ContactPoint");
        assertThat(first.at("/provider/contactPoint/0/telephone").asText()).isEqualTo("+448006126505");
    }

    @Test
    void aLineForAdultsStandsThereBesideThatForTheYoung() throws Exception {
        List<String> names = all(data(TOPIC).get("itemListElement"), "/item/name");

        assertThat(names).contains("Revenge Porn Helpline", "StopNCII", "Take It Down", "Childline", "Report Remove");
    }

    @Test
    void soItDoesOnItsOwnPage() throws Exception {
        JsonNode data = data("/services/revenge-porn-helpline");

        assertThat(data.get("name").asText()).isEqualTo("Revenge Porn Helpline");
        assertThat(all(data.get("isRelatedTo"), "/name")).containsExactlyInAnyOrder("Childline", "Report Remove");
        assertThat(data("/services/childline").has("isRelatedTo")).isFalse();
    }

    @Test
    void programsAreToldNothingThatTheUnderagedMustNotRead() {
        assertThat(page(TOPIC, 200)).containsPattern(DATA).doesNotContainIgnoringCase("screenshot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/nothing", "/services/nobody"})
    void whatIsNotThereTellsThemNothing(String path) {
        assertThat(page(path, 404)).doesNotContain("ld+json");
    }
}
