package io.github.helplines.directory.service.bundle;

import io.github.helplines.directory.core.json.JsonValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of members as people read a record: what it is, then what it says, then lists of other things. */
final class FieldOrder {
    private static final String ORDER = """
            kind id slug previous_slugs code organisation funder date days name asked_as discreet_name
            organisation_type service_type area_type reach general scheme value status successor from until service
            summary aliases description on_contact website identifiers
            number written_as relay short_code keyword address address_lines
            landline mobile source url page_date read_on method checked_on due_on overdue_on
            criterion values min max whose areas rules rule condition text safe_text rule_text rule_evidence
            coverage free confidential always weekly opens closes calendar policy intervals
            holidays exceptions valid_from valid_until hours hours_evidence
            cost appears_on_bill anonymous languages note channel evidence
            alert channels hand_offs show_with topics services guidance statements authorities items
            """;

    private static final Map<String, Integer> PLACES = places();

    /** Members not listed come last, by name. */
    private static final Comparator<Map.Entry<String, JsonValue>> BY_PLACE = Comparator.comparingInt(
                    (Map.Entry<String, JsonValue> member) -> PLACES.getOrDefault(member.getKey(), Integer.MAX_VALUE))
            .thenComparing(Map.Entry::getKey);

    private FieldOrder() {}

    static List<Map.Entry<String, JsonValue>> sort(Map<String, JsonValue> members) {
        return members.entrySet().stream().sorted(BY_PLACE).toList();
    }

    static boolean knows(String member) {
        return PLACES.containsKey(member);
    }

    private static Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (String member : ORDER.strip().split("\\s+")) {
            places.put(member, places.size());
        }
        return Map.copyOf(places);
    }
}
