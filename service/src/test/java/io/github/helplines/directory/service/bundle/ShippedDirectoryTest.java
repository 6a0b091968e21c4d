package io.github.helplines.directory.service.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.helplines.directory.core.answer.EmergencyFloor;
import io.github.helplines.directory.core.codec.RuleCodec;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Known;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.seal.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is shipped is what the sources say: somebody rings these numbers. */
class ShippedDirectoryTest {
    private static final BundleResult SHIPPED = YamlBundle.shipped();
    private static final Directory DIRECTORY = Directory.of(0, SHIPPED.records());

    @Test
    void holdsNoFault() {
        assertThat(SHIPPED.faults()).isEmpty();
        assertThat(SHIPPED.records()).hasSize(9 + 11 + 1 + 7 + 3 + 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    derbyshire-victim-services | voice 0800 612 6505; sms DVS to 82228
                    revenge-porn-helpline      | voice 0345 6000 459; email help@revengepornhelpline.org.uk; chatbot https://revengepornhelpline.org.uk/
                    childline                  | voice 0800 1111; website https://childline.org.uk/
                    report-remove              | web_form https://childline.org.uk/info-advice/bullying-abuse-safety/online-mobile-safety/report-remove/
                    take-it-down               | web_form https://takeitdown.ncmec.org
                    stopncii                   | web_form https://stopncii.org; email stopncii@swgfl.org.uk
                    nspcc-helpline             | voice 0808 800 5000
                    victim-support             | voice 08 08 16 89 111
                    samaritans                 | voice 116 123; email jo@samaritans.org
                    derbyshire-police          | voice 101; voice 999; textphone 18001 101; sms 07800 002414
                    crimestoppers              | voice 0800 555 111; web_form https://crimestoppers-uk.org
                    """)
    void givesTheContactsThatTheSourcesGive(String slug, String contacts) {
        assertThat(service(slug).channels().stream().map(ShippedDirectoryTest::reach))
                .containsExactly(contacts.split("; "));
    }

    private static String reach(Channel channel) {
        String kind = channel.kind().wire() + " ";
        if (channel instanceof Channel.Voice voice) {
            return kind + voice.display();
        } else if (channel instanceof Channel.Sms sms) {
            return kind
                    + (sms.number() == null
                            ? sms.keyword() + " to " + sms.shortCode()
                            : sms.number().display());
        } else if (channel instanceof Channel.Textphone textphone) {
            return kind
                    + (textphone.relay() ? "18001 " : "")
                    + textphone.number().display();
        } else if (channel instanceof Channel.Email email) {
            return kind + email.address();
        }
        return kind + ((Channel.Web) channel).url();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    derbyshire-victim-services | {"areas":["E23000018"],"kind":"lives_in"}
                    revenge-porn-helpline      | {"kind":"age_between","min":18,"whose":"person"}
                    childline                  | {"kind":"age_between","max":18,"whose":"person"}
                    report-remove              | {"kind":"age_between","max":17,"whose":"person"}
                    take-it-down               | {"kind":"age_between","max":17,"whose":"in_image"}
                    stopncii                   | {"kind":"age_between","min":18,"whose":"in_image"}
                    nspcc-helpline             | {"kind":"all_of","rules":[{"criterion":"asking_as","kind":"one_of","values":["friend_or_relative","parent_or_carer","professional"]},{"kind":"age_between","max":17,"whose":"person"}]}
                    victim-support             | {"kind":"everyone"}
                    samaritans                 | {"kind":"everyone"}
                    derbyshire-police          | {"kind":"everyone"}
                    crimestoppers              | {"kind":"everyone"}
                    """)
    void sayWhomEachServiceIsFor(String slug, String rule) {
        assertThat(CanonicalJson.write(RuleCodec.write(service(slug).rule()))).isEqualTo(rule);
    }

    @Test
    void offersTheServicesInTheCuratedOrder() {
        assertThat(topic().services().stream().map(Slug::value))
                .containsExactly(
                        "derbyshire-victim-services",
                        "revenge-porn-helpline",
                        "childline",
                        "report-remove",
                        "take-it-down",
                        "stopncii",
                        "nspcc-helpline",
                        "victim-support",
                        "samaritans",
                        "derbyshire-police",
                        "crimestoppers");
    }

    @Test
    void pairsTheAdultLineWithItsCounterparts() {
        assertThat(service("revenge-porn-helpline").showWith())
                .containsExactly(Slug.of("childline"), Slug.of("report-remove"));
        assertThat(service("derbyshire-victim-services").funder())
                .isEqualTo(Slug.of("police-and-crime-commissioner-for-derbyshire"));
    }

    @Test
    void listsTheGeneralServicesWhereNoTopicIsAsked() {
        assertThat(DIRECTORY.all(Service.class).stream()
                        .filter(Service::general)
                        .map(service -> service.slug().value()))
                .containsExactlyInAnyOrder(
                        "derbyshire-victim-services",
                        "victim-support",
                        "samaritans",
                        "childline",
                        "nspcc-helpline",
                        "crimestoppers",
                        "derbyshire-police");
    }

    @Test
    void saysOfEachYoungPeoplesChannelWhoIsToUseIt() {
        assertThat(note("report-remove"))
                .contains("the young person to use themselves", "Childline account", "ID", "private chats cannot");
        assertThat(note("childline")).isEqualTo("For the child or young person to call.");
        assertThat(note("nspcc-helpline"))
                .startsWith("For adults who are worried about a child.")
                .contains("Childline");
    }

    @Test
    void citesForTheChatbotThePageThatNamesIt() {
        Channel chatbot = service("revenge-porn-helpline").channels().get(2);

        assertThat(chatbot.traits().evidence().url())
                .hasToString("https://swgfl.org.uk/magazine/out-of-hours-how-online-chatbots-can-support-others/");
        assertThat(chatbot.traits().evidence().method()).isEqualTo(Evidence.Method.INFERRED);
        assertThat(service("revenge-porn-helpline").channels().get(0).traits().cost())
                .isEqualTo(Cost.UNKNOWN);
    }

    @Test
    void claimsNothingThatNobodyConfirmed() {
        for (Service service : DIRECTORY.all(Service.class)) {
            assertThat(service.ruleEvidence().method().confirms()).isFalse();
            for (Channel channel : service.channels()) {
                assertThat(channel.traits().appearsOnBill()).isEqualTo(Known.UNKNOWN);
                assertThat(channel.traits().evidence().checkedOn()).isNull();
                assertThat(channel.traits().evidence().method()).isNotEqualTo(Evidence.Method.DIALLED);
            }
        }
    }

    @Test
    void leavesHoursOutWhereNobodyKnowsThem() {
        assertThat(service("derbyshire-victim-services").channels())
                .allMatch(channel -> channel.traits().hours() == null);
        assertThat(service("nspcc-helpline").channels())
                .allMatch(channel -> channel.traits().hours() == null);
        assertThat(service("revenge-porn-helpline").channels().get(0).traits().hours())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "E23000018, 9, Derbyshire or the City of Derby",
        "E10000007, 8, 'Derbyshire, outside the City of Derby'",
        "E92000001, 298,",
        "W92000004, 22,",
        "S92000003, 32,",
        "N92000002, 11,",
        "K02000001, 363, the United Kingdom"
    })
    void namesEveryAreaWithItsAuthorities(String code, int authorities, String askedAs) {
        Area area = DIRECTORY.all(Area.class).stream()
                .filter(each -> each.code().toString().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(area.authorities()).hasSize(authorities);
        assertThat(area.askedAs()).isEqualTo(askedAs);
    }

    @ParameterizedTest
    @CsvSource({"england-and-wales, 32", "northern-ireland, 40", "scotland, 37"})
    void knowsTheBankHolidaysAsFarAsTheyAreAnnounced(String slug, int holidays) {
        Calendar calendar = DIRECTORY.find(Calendar.class, Slug.of(slug)).orElseThrow();

        assertThat(calendar.holidays().holidays()).hasSize(holidays);
        assertThat(calendar.holidays().from()).hasToString("2025-01-01");
        assertThat(calendar.holidays().until()).hasToString("2028-12-26");
    }

    @Test
    void beginsTheFloorWith999() {
        Emergency floor = DIRECTORY.emergency().orElseThrow();

        assertThat(floor).isEqualTo(EmergencyFloor.compiledIn());

        assertThat(floor.items().get(0).text()).contains("999");
        assertThat(floor.items().stream()
                        .map(Emergency.Item::contact)
                        .filter(contact -> contact != null)
                        .map(contact -> contact.number() == null
                                ? contact.url().toString()
                                : contact.number().display()))
                .containsExactly("999", "18000", "https://999bsl.co.uk", "101", "0800 555 111");
    }

    private static String note(String slug) {
        return String.valueOf(service(slug).channels().get(0).traits().note());
    }

    private static Service service(String slug) {
        return DIRECTORY.service(Slug.of(slug)).orElseThrow();
    }

    private static Topic topic() {
        return DIRECTORY.find(Topic.class, Slug.of("intimate-image-abuse")).orElseThrow();
    }
}
