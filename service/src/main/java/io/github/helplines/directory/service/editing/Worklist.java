package io.github.helplines.directory.service.editing;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.Emergency;
import io.github.helplines.directory.core.model.Evidence;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.RecordId;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import io.github.helplines.directory.core.opening.HolidayCalendar.Holiday;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.opening.OpenState;
import io.github.helplines.directory.core.opening.OpenStatuses;
import io.github.helplines.directory.core.opening.OpeningHours;
import io.github.helplines.directory.service.editing.WorkItem.About;
import io.github.helplines.directory.service.editing.WorkItem.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an editor could look after on a day: what nobody has confirmed or not for long, what people report, services
 * whose number was recalled and that have no other, and bank holidays that come without anybody knowing who is there then.
 */
public final class Worklist {
    /** So many days before a bank holiday it is asked what happens then: eight weeks. */
    public static final int HOLIDAY_DAYS = 56;

    /** Where somebody answers while one waits. When a page or a letter box is open is no question. */
    private static final Set<ChannelKind> ANSWERED_LIVE = EnumSet.of(
            ChannelKind.VOICE,
            ChannelKind.SMS,
            ChannelKind.WEB_CHAT,
            ChannelKind.TEXTPHONE,
            ChannelKind.VIDEO_RELAY,
            ChannelKind.WHATS_APP,
            ChannelKind.IN_PERSON);

    /** Late enough for the hours of the day before to be over. */
    private static final LocalTime LATE = LocalTime.of(23, 59);

    private final Directory directory;
    private final Map<RecordId, List<ReportCount>> reports;
    private final LocalDate today;
    private final List<WorkItem> items = new ArrayList<>();

    private Worklist(Directory directory, List<ReportCount> reports, LocalDate today) {
        this.directory = requireNonNull(directory, "directory");
        this.reports = reports.stream().collect(Collectors.groupingBy(ReportCount::channel));
        this.today = requireNonNull(today, "today");
    }

    /**
     * Everything there is to do, the most urgent first.
     *
     * @param reports those of the days that count, as {@link Reports#recent()} gives them
     * @param today in London
     */
    public static List<WorkItem> of(Directory directory, List<ReportCount> reports, LocalDate today) {
        Worklist list = new Worklist(directory, reports, today);
        directory.records().forEach(list::add);
        return list.items.stream().sorted().toList();
    }

    private void add(DirectoryRecord record) {
        if (record instanceof Service service) {
            if (isLeftWithout(service)) {
                items.add(new WorkItem(Kind.RECALLED, service, null, About.CHANNEL, "/recalled", null, Map.of(), null));
            }
            judge(service, null, About.RULE, "/rule_evidence", service.ruleEvidence());
            for (int i = 0; i < service.channels().size(); i++) {
                add(service, service.channels().get(i), Fault.child("/channels", i));
            }
        } else if (record instanceof Organisation organisation) {
            judge(organisation, null, About.ORGANISATION, "/evidence", organisation.evidence());
        } else if (record instanceof Topic topic) {
            for (int i = 0; i < topic.statements().size(); i++) {
                String place = Fault.child("/statements", i) + "/evidence";
                judge(
                        topic,
                        null,
                        About.STATEMENT,
                        place,
                        topic.statements().get(i).evidence());
            }
        } else if (record instanceof Emergency emergency) {
            for (int i = 0; i < emergency.items().size(); i++) {
                String place = Fault.child("/items", i) + "/evidence";
                judge(
                        emergency,
                        null,
                        About.EMERGENCY,
                        place,
                        emergency.items().get(i).evidence());
            }
        } else if (record instanceof Calendar calendar) {
            judge(calendar, null, About.CALENDAR, "/evidence", calendar.evidence());
        }
    }

    /** Something was recalled, and there is no channel at all, or no number to ring where there was one. */
    private static boolean isLeftWithout(Service service) {
        boolean rangBefore = service.recalled().stream().anyMatch(recall -> recall.kind() == ChannelKind.VOICE);
        boolean rings = service.channels().stream().anyMatch(channel -> channel.kind() == ChannelKind.VOICE);
        return !service.recalled().isEmpty() && (service.channels().isEmpty() || (rangBefore && !rings));
    }

    private void add(Service service, Channel channel, String place) {
        Map<ReportReason, Integer> said = unsettled(channel);
        if (!said.isEmpty()) {
            items.add(new WorkItem(Kind.REPORTED, service, channel, About.CHANNEL, place, null, said, null));
        }
        judge(
                service,
                channel,
                About.CHANNEL,
                place + "/evidence",
                channel.traits().evidence());
        Evidence hoursEvidence = channel.traits().hoursEvidence();
        if (hoursEvidence != null) {
            judge(service, channel, About.HOURS, place + "/hours_evidence", hoursEvidence);
        }
        OpeningHours hours = channel.traits().hours();
        if (hours != null) {
            for (Holiday holiday : unanswered(hours)) {
                items.add(new WorkItem(
                        Kind.HOLIDAY_UNANSWERED,
                        service,
                        channel,
                        About.HOURS,
                        place + "/hours",
                        null,
                        Map.of(),
                        holiday));
            }
        } else if (ANSWERED_LIVE.contains(channel.kind())) {
            items.add(new WorkItem(
                    Kind.UNKNOWN_HOURS, service, channel, About.HOURS, place + "/hours", null, Map.of(), null));
        }
    }

    private void judge(
            DirectoryRecord record, @Nullable Channel channel, About about, String place, Evidence evidence) {
        Optional<Kind> kind = switch (evidence.stateOn(today)) {
            case UNVERIFIED -> Optional.of(Kind.UNVERIFIED);
            case CURRENT -> Optional.empty();
            case DUE -> Optional.of(Kind.DUE);
            case OVERDUE -> Optional.of(Kind.OVERDUE);
        };
        kind.ifPresent(
                found -> items.add(new WorkItem(found, record, channel, about, place, evidence, Map.of(), null)));
    }

    /** What was said of a channel since it was last confirmed; of that day too, for nobody knows which came first. */
    private Map<ReportReason, Integer> unsettled(Channel channel) {
        Map<ReportReason, Integer> said = new EnumMap<>(ReportReason.class);
        for (ReportCount count : reports.getOrDefault(channel.id(), List.of())) {
            Evidence hours = channel.traits().hoursEvidence();
            Evidence evidence = count.reason() == ReportReason.NO_ANSWER_IN_HOURS && hours != null
                    ? hours
                    : channel.traits().evidence();
            LocalDate checked = evidence.checkedOn();
            if (checked == null || !count.day().isBefore(checked)) {
                said.merge(count.reason(), count.count(), Integer::sum);
            }
        }
        return said;
    }

    /** The bank holidays of the next weeks on which nobody knows whether anybody is there. */
    private List<Holiday> unanswered(OpeningHours hours) {
        return hours.isAlwaysOpen()
                ? List.of()
                : holidaysFor(hours).stream()
                        .filter(holiday -> isUnknownOn(hours, holiday.date()))
                        .toList();
    }

    private boolean isUnknownOn(OpeningHours hours, LocalDate date) {
        Instant late = date.atTime(LATE).atZone(LondonTime.ZONE).toInstant();
        return OpenStatuses.at(hours, late, directory::calendar).state() == OpenState.UNKNOWN;
    }

    /** Those of the calendar that the hours name; beyond that one, any that another knows. */
    private Collection<Holiday> holidaysFor(OpeningHours hours) {
        Optional<HolidayCalendar> own = hours.holidays().flatMap(rule -> directory.calendar(rule.calendar()));
        LocalDate last = today.plusDays(HOLIDAY_DAYS);
        Map<LocalDate, Holiday> found = new TreeMap<>();
        for (Calendar calendar : directory.all(Calendar.class)) {
            for (Holiday holiday : calendar.holidays().holidays()) {
                LocalDate date = holiday.date();
                boolean counts = own.filter(known -> known.covers(date))
                        .map(known -> known.equals(calendar.holidays()))
                        .orElse(true);
                if (counts && !date.isBefore(today) && !date.isAfter(last)) {
                    found.putIfAbsent(date, holiday);
                }
            }
        }
        return found.values();
    }
}
