package io.github.helplines.directory.service.publication;

import static io.github.helplines.directory.service.publication.RecordEdits.objects;
import static io.github.helplines.directory.service.publication.RecordEdits.text;
import static io.github.helplines.directory.service.publication.RecordEdits.texts;
import static io.github.helplines.directory.service.publication.RecordEdits.with;

import io.github.helplines.directory.core.json.JsonValue;
import io.github.helplines.directory.core.json.JsonValue.JsonArray;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.seal.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Changes of what services stand in: who runs them, the topics, the floor, the land. */
final class ChangesAround {
    static final Set<String> KINDS =
            Set.of("organisation", "organisation slug", "topic", "order of a topic", "emergency", "area", "calendar");

    private final RandomChoice choice;

    ChangesAround(RandomChoice choice) {
        this.choice = choice;
    }

    void make(String kind) {
        switch (kind) {
            case "organisation" -> put(with(choice.organisation(), "name", text("Trust of " + choice.words())));
            case "organisation slug" -> rename();
            case "topic" -> put(with(topic(), "aliases", texts(choice.words(), choice.words())));
            case "order of a topic" -> order();
            case "emergency" -> emergency();
            case "area" -> put(with(choice.one(Area.class, area -> true), "name", text("Land of " + choice.words())));
            case "calendar" ->
                put(with(choice.one(Calendar.class, calendar -> true), "name", text("Days of " + choice.words())));
            default -> throw new IllegalArgumentException(kind);
        }
    }

    /** Its services go on naming it as it was called before. */
    private void rename() {
        Organisation organisation = choice.organisation();
        put(RecordEdits.renamed(organisation, "trust-" + choice.history().length()));
    }

    private void order() {
        Topic topic = topic();
        List<String> services = new ArrayList<>();
        topic.services().forEach(slug -> services.add(slug.value()));
        Collections.shuffle(services, choice.random());
        put(with(topic, "services", texts(services)));
    }

    private void emergency() {
        Emergency emergency = choice.one(Emergency.class, each -> true);
        List<JsonValue> items = new ArrayList<>(objects(emergency, "items"));
        Collections.rotate(items, 1);
        put(with(emergency, "items", new JsonArray(items)));
    }

    private Topic topic() {
        return choice.one(Topic.class, each -> true);
    }

    private void put(DirectoryRecord record) {
        choice.history().put(Operation.UPDATE, record);
    }
}
