package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.codec.CircumstancesCodec;
import io.github.helplines.directory.core.eligibility.AgeBand;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.eligibility.FactName;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.eligibility.Question.Answer;
import io.github.helplines.directory.core.seal.CanonicalJson;
import io.github.helplines.directory.service.page.card.ForMe;
import io.github.helplines.directory.service.page.card.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The questions that rules ask, in the language of the page. Core asks in English; a question that cannot be translated
 * whole, answers and all, stays as core asks it, and is marked.
 */
final class QuestionWords {
    private static final String YES = "Yes";
    private static final String NO = "No";
    private static final String ASKS_FOR_SECTOR = "What is the first part of ";

    private final Wording wording;

    QuestionWords(Wording wording) {
        this.wording = requireNonNull(wording, "wording");
    }

    /** @param other whether somebody asks for somebody else */
    ForMe.Asked of(Question question, boolean other) {
        return translated(question, other).orElseGet(() -> asCoreHasIt(question));
    }

    private ForMe.Asked asCoreHasIt(Question question) {
        return asked(
                question,
                wording.recorded(question.text()),
                question.answers().stream().map(Answer::text).toList());
    }

    private static ForMe.Asked asked(Question question, Words text, List<String> answers) {
        List<ForMe.Choice> choices = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            choices.add(new ForMe.Choice(
                    answers.get(i),
                    CanonicalJson.write(
                            CircumstancesCodec.write(question.answers().get(i).add()))));
        }
        return new ForMe.Asked(question.fact().value(), text, input(question), choices);
    }

    private static String input(Question question) {
        if (!question.answers().isEmpty()) {
            return "none";
        }
        return question.fact().equals(FactName.POSTCODE) ? "postcode" : "number";
    }

    private Optional<ForMe.Asked> translated(Question question, boolean other) {
        String ending = other ? ".other" : "";
        Optional<String> text = text(question, ending);
        List<String> answers = question.answers().stream()
                .flatMap(answer -> answer(question.fact(), answer, ending).stream())
                .toList();
        return text.filter(found -> answers.size() == question.answers().size())
                .map(found -> asked(question, new Words(found, null), answers));
    }

    private Optional<String> text(Question question, String ending) {
        FactName fact = question.fact();
        String key = "question." + fact + ending;
        if (fact.equals(FactName.POSTCODE)) {
            return question.text().startsWith(ASKS_FOR_SECTOR) ? find(key) : Optional.empty();
        } else if (fact.equals(FactName.AREAS)) {
            return place(question).flatMap(place -> find(key, place));
        } else if (question.answers().stream().noneMatch(answer -> answer.text().equals(YES))) {
            return find("question." + fact + ".open" + ending);
        }
        return question.answers().stream()
                .filter(answer -> answer.text().equals(YES))
                .findFirst()
                .flatMap(answer -> band(answer.add()))
                .flatMap(band -> age(wording.language(), "age.", band))
                .flatMap(age -> find(key, age));
    }

    private Optional<String> answer(FactName fact, Answer answer, String ending) {
        if (!answer.add().declined().isEmpty()) {
            return find("answer.decline");
        } else if (answer.text().equals(YES) || answer.text().equals(NO)) {
            return find("answer." + fact + "." + answer.text().toLowerCase(Locale.ROOT) + ending);
        }
        return band(answer.add())
                .flatMap(band -> age(wording.language(), "age.", band))
                .map(age -> age.substring(0, 1).toUpperCase(Locale.ROOT) + age.substring(1));
    }

    /** Where the question asks whether somebody lives: what "no" says they do not. */
    private Optional<String> place(Question question) {
        return question.answers().stream()
                .map(answer -> answer.add().notInAreas())
                .filter(areas -> !areas.isEmpty())
                .findFirst()
                .flatMap(areas -> places(wording.language(), areas));
    }

    private static Optional<AgeBand> band(Circumstances add) {
        return Optional.ofNullable(add.ageBand() == null ? add.ageInImageBand() : add.ageBand());
    }

    /** One place that has a name in this language. */
    static Optional<String> places(PageLanguage language, Set<AreaCode> areas) {
        String codes = areas.stream().map(AreaCode::toString).sorted().collect(Collectors.joining("."));
        return Translated.find(language, "area." + codes);
    }

    /** @param prefix of the keys: as ages are asked and answered, or as they were said to have been */
    static Optional<String> age(PageLanguage language, String prefix, AgeBand band) {
        if (band.max() == AgeBand.OLDEST) {
            return Translated.find(language, prefix + "over", band.min());
        } else if (band.min() == 0) {
            return Translated.find(language, prefix + "under", band.max() + 1);
        }
        return band.min() == band.max()
                ? Translated.find(language, prefix + "exactly", band.min())
                : Translated.find(language, prefix + "range", band.min(), band.max());
    }

    private Optional<String> find(String key, Object... values) {
        return Translated.find(wording.language(), key, values);
    }
}
