package io.github.helplines.directory.service.page;

import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Cost;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.service.representation.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service or a topic for programs that read pages: JSON-LD in the vocabulary of schema.org. */
public final class StructuredData {
    private StructuredData() {}

    /**
     * Fit to stand between the tags of a script element: nothing in it can end that element.
     *
     * @param beside the services that it is never shown without
     * @param organisation the name of who runs one of them; null where that is not known
     */
    public static String of(Service service, List<Service> beside, Function<Service, @Nullable String> organisation) {
        Map<String, Object> data = service(service, organisation.apply(service));
        if (!beside.isEmpty()) {
            data.put(
                    "isRelatedTo",
                    beside.stream()
                            .map(other -> service(other, organisation.apply(other)))
                            .toList());
        }
        return written(data);
    }

    /**
     * Whoever helps with a topic, in the order of its page: nobody is left out, so that a line for adults never stands
     * without its pair.
     *
     * @param services as they stand on the page
     * @param organisation the name of who runs one of them; null where that is not known
     */
    public static String of(Topic topic, List<Service> services, Function<Service, @Nullable String> organisation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "ItemList");
        data.put("name", PlainWords.of(topic.name()));
        data.put("description", PlainWords.of(topic.summary()));
        List<Map<String, Object>> items = new ArrayList<>();
        for (Service service : services) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", items.size() + 1);
            item.put("item", service(service, organisation.apply(service)));
            items.add(item);
        }
        data.put("itemListElement", items);
        return written(data);
    }

    private static Map<String, Object> service(Service service, @Nullable String organisation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@type", "Service");
        data.put("name", PlainWords.of(service.name()));
        data.put("description", PlainWords.of(service.summary()));
        List<Map<String, Object>> contacts = new ArrayList<>();
        for (Channel channel : service.channels()) {
            contact(channel, contacts);
        }
        Map<String, Object> provider = new LinkedHashMap<>();
        provider.put("@type", "Organization");
        if (organisation != null) {
            provider.put("name", PlainWords.of(organisation));
        }
        provider.put("contactPoint", contacts);
        data.put("provider", provider);
        return data;
    }

    private static String written(Map<String, Object> data) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", "https://schema.org");
        whole.putAll(data);
        return escaped(new String(WireJson.bytes(whole), StandardCharsets.UTF_8));
    }

    private static void contact(Channel channel, List<Map<String, Object>> contacts) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("@type", "ContactPoint");
        contact.put("contactType", ChannelText.action(channel));
        if (channel instanceof Channel.Voice voice) {
            contact.put("telephone", voice.number().value());
            Cost cost = channel.traits().cost();
            if (cost.landline() == Cost.Price.FREE && cost.mobile() == Cost.Price.FREE) {
                contact.put("contactOption", "https://schema.org/TollFree");
            }
        } else if (channel instanceof Channel.Email email) {
            contact.put("email", email.address());
        } else if (channel instanceof Channel.Web web) {
            contact.put("url", web.url().toString());
        }
        if (!channel.traits().languages().isEmpty()) {
            contact.put("availableLanguage", channel.traits().languages());
        }
        contacts.add(contact);
    }

    private static String escaped(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
