package io.github.helplines.directory.core.answer;

import static io.github.helplines.directory.core.eligibility.Rule.Whose.IN_IMAGE;
import static io.github.helplines.directory.core.eligibility.Rule.Whose.PERSON;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.core.model.Area;
import io.github.helplines.directory.core.model.Calendar;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.DirectoryRecord;
import io.github.helplines.directory.core.model.GuidanceStep;
import io.github.helplines.directory.core.model.Organisation;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.core.model.Topic;
import io.github.helplines.directory.core.opening.DayInterval;
import io.github.helplines.directory.core.opening.HolidayCalendar;
import io.github.helplines.directory.core.opening.HolidayPolicy;
import io.github.helplines.directory.core.opening.HolidayRule;
import io.github.helplines.directory.core.opening.OpeningHours;
import io.github.helplines.directory.core.opening.TimeInterval;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small directory of the shape of the first one: the same slugs, rules, pairs and coverage. */
final class SampleDirectory {
    static final Slug TOPIC = Slug.of("intimate-image-abuse");
    static final Slug FAR_TOPIC = Slug.of("far-away");
    static final Slug LONE_TOPIC = Slug.of("adults-alone");
    static final AreaCode POLICE_AREA = AreaCode.of("E23000018");
    static final AreaCode UK = AreaCode.of("K02000001");
    static final String NO_COPY = "Note addresses and names. Do not copy, save or forward the picture.";

    private static final List<String> CURATED = List.of(
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

    private SampleDirectory() {}

    static Directory directory() {
        return Directory.of(7, records());
    }

    static List<DirectoryRecord> records() {
        List<DirectoryRecord> records = new ArrayList<>();
        records.addAll(areas());
        records.add(calendar());
        records.addAll(services());
        records.addAll(topics());
        Stream.of("Victim Care Derbyshire", "SWGfL", "NSPCC", "Samaritans")
                .map(SampleDirectory::organisation)
                .forEach(records::add);
        return records;
    }

    static Service service(String slug) {
        return directory().service(Slug.of(slug)).orElseThrow();
    }

    private static List<Service> services() {
        return List.of(
                new SampleService("derbyshire-victim-services", "Derbyshire Victim Services")
                        .rule(new Rule.LivesIn(Set.of(POLICE_AREA)))
                        .coverage(POLICE_AREA)
                        .local()
                        .general()
                        .freeVoice("0800 612 6505")
                        .sms("82228", "DVS")
                        .handOff("victim-support", "Anywhere in England and Wales.")
                        .handOff("childline", "For anyone under 19.")
                        .build(),
                new SampleService("revenge-porn-helpline", "Revenge Porn Helpline")
                        .rule(age(18, null, PERSON))
                        .coverage(UK)
                        .email("help@revengepornhelpline.example")
                        .voice("0345 6000 459", weekdays())
                        .web("https://revengepornhelpline.example/", OpeningHours.always())
                        .handOff("childline", "For anyone under 19.")
                        .handOff("report-remove", "For anyone under 18.")
                        .showWith("childline", "report-remove")
                        .runBy("SWGfL")
                        .build(),
                new SampleService("childline", "Childline")
                        .rule(age(null, 18, PERSON))
                        .coverage(UK)
                        .general()
                        .freeVoice("0800 1111")
                        .runBy("NSPCC")
                        .build(),
                new SampleService("report-remove", "Report Remove")
                        .rule(age(null, 17, PERSON))
                        .coverage(UK)
                        .type(Service.Type.REMOVAL)
                        .web("https://report-remove.example/", null)
                        .build(),
                new SampleService("take-it-down", "Take It Down")
                        .rule(age(null, 17, IN_IMAGE))
                        .type(Service.Type.REMOVAL)
                        .web("https://takeitdown.example/", OpeningHours.always())
                        .build(),
                new SampleService("stopncii", "StopNCII")
                        .rule(age(18, null, IN_IMAGE))
                        .type(Service.Type.REMOVAL)
                        .web("https://stopncii.example/", OpeningHours.always())
                        .showWith("take-it-down")
                        .build(),
                new SampleService("nspcc-helpline", "NSPCC helpline")
                        .rule(new Rule.AllOf(List.of(
                                new Rule.OneOf(
                                        Rule.ASKING_AS,
                                        Set.of("parent_or_carer", "friend_or_relative", "professional")),
                                age(null, 17, PERSON))))
                        .coverage(UK)
                        .general()
                        .freeVoice("0808 800 5000")
                        .handOff("childline", "For anyone under 19.")
                        .handOff("revenge-porn-helpline", "For adults.")
                        .build(),
                new SampleService("victim-support", "Victim Support")
                        .coverage(AreaCode.of("E92000001"), AreaCode.of("W92000004"))
                        .general()
                        .freeVoice("0808 168 9111")
                        .build(),
                new SampleService("samaritans", "Samaritans")
                        .coverage(UK)
                        .general()
                        .freeVoice("116 123")
                        .build(),
                new SampleService("derbyshire-police", "Derbyshire Police")
                        .coverage(POLICE_AREA)
                        .local()
                        .general()
                        .type(Service.Type.REPORTING)
                        .voice("999", OpeningHours.always())
                        .voice("101", OpeningHours.always())
                        .build(),
                new SampleService("crimestoppers", "Crimestoppers")
                        .coverage(UK)
                        .general()
                        .type(Service.Type.REPORTING)
                        .freeVoice("0800 555 111")
                        .build(),
                new SampleService("welsh-line", "Canolfan Gymorth")
                        .coverage(AreaCode.of("W92000004"))
                        .voice("029 2018 0000", null)
                        .build(),
                new SampleService("grown-up-line", "Grown-up Line")
                        .rule(age(25, null, PERSON))
                        .showWith("young-line")
                        .web("https://grown-up-line.example/", null)
                        .sms("82228", "GROWN")
                        .build(),
                new SampleService("young-line", "Young Line")
                        .rule(age(null, 24, PERSON))
                        .coverage(UK)
                        .voice("0808 157 0123", null)
                        .showWith("childline")
                        .build());
    }

    private static List<Topic> topics() {
        return List.of(
                new Topic(
                        SampleService.id("topic"),
                        TOPIC,
                        List.of(Slug.of("revenge-porn")),
                        "Intimate image abuse",
                        List.of("revenge porn", "nudes", "leaked nudes", "sextortion"),
                        "Somebody shared or showed private pictures of another person without their consent.",
                        CURATED.stream().map(Slug::of).toList(),
                        List.of(
                                new GuidanceStep(
                                        age(null, 17, PERSON), "It is not your fault.", "If you are under 18", null),
                                new GuidanceStep(new Rule.Everyone(), "In danger, call 999.", null, null),
                                new GuidanceStep(
                                        new Rule.AllOf(List.of(
                                                age(18, null, IN_IMAGE),
                                                new Rule.Not(
                                                        new Rule.OneOf(Rule.ASKING_AS, Set.of("parent_or_carer"))))),
                                        "Keep a screenshot of each post.",
                                        null,
                                        NO_COPY)),
                        List.of()),
                topic(FAR_TOPIC, "Far away", "welsh-line"),
                topic(LONE_TOPIC, "Adults alone", "grown-up-line"));
    }

    private static Topic topic(Slug slug, String name, String service) {
        return new Topic(
                SampleService.id(slug.value()),
                slug,
                List.of(),
                name,
                List.of(),
                "Something else that happened.",
                List.of(Slug.of(service)),
                List.of(),
                List.of());
    }

    /** A few authorities stand for each country: enough to lie in it or outside. */
    private static List<Area> areas() {
        Set<AreaCode> derbyshire = codes(
                "E06000015",
                "E07000032",
                "E07000033",
                "E07000034",
                "E07000035",
                "E07000036",
                "E07000037",
                "E07000038",
                "E07000039");
        Set<AreaCode> england = new TreeSet<>(derbyshire);
        england.addAll(codes("E08000035", "E09000001"));
        Set<AreaCode> kingdom = new TreeSet<>(england);
        kingdom.addAll(codes("W06000015", "S12000036", "N09000003"));
        return List.of(
                area(POLICE_AREA, "Derbyshire", "Derbyshire or the City of Derby", derbyshire),
                area(AreaCode.of("E92000001"), "England", null, england),
                area(AreaCode.of("W92000004"), "Wales", null, codes("W06000015")),
                area(UK, "United Kingdom", null, kingdom));
    }

    private static Area area(AreaCode code, String name, @Nullable String askedAs, Set<AreaCode> authorities) {
        return new Area(
                SampleService.id("area " + name),
                SampleService.slugOf(name),
                List.of(),
                code,
                name,
                askedAs,
                Area.Type.COUNTRY,
                authorities);
    }

    private static Set<AreaCode> codes(String... codes) {
        return Stream.of(codes).map(AreaCode::of).collect(Collectors.toSet());
    }

    private static Calendar calendar() {
        HolidayCalendar holidays = new HolidayCalendar(
                "england-and-wales",
                "England and Wales",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                List.of(new HolidayCalendar.Holiday(LocalDate.of(2026, 12, 28), "Boxing Day", "Substitute day")));
        return new Calendar(SampleService.id("calendar"), List.of(), holidays, SampleService.EVIDENCE);
    }

    private static Organisation organisation(String name) {
        return new Organisation(
                SampleService.id("organisation " + name),
                SampleService.slugOf(name),
                List.of(),
                name,
                Organisation.Type.CHARITY,
                null,
                null,
                List.of(),
                Organisation.Status.ACTIVE,
                null,
                SampleService.EVIDENCE);
    }

    private static OpeningHours weekdays() {
        return OpeningHours.weekly(
                List.of(new DayInterval(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), TimeInterval.of("10:00", "16:00"))),
                HolidayRule.of("england-and-wales", HolidayPolicy.CLOSED));
    }

    private static Rule age(Integer min, Integer max, Rule.Whose whose) {
        return new Rule.AgeBetween(min, max, whose);
    }
}
