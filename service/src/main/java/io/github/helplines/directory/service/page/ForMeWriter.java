package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.HandOffAnswer;
import io.github.helplines.directory.core.answer.ServiceAssessment;
import io.github.helplines.directory.core.eligibility.Assessment;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Question;
import io.github.helplines.directory.core.eligibility.Rule;
import io.github.helplines.directory.service.page.card.ForMe;
import io.github.helplines.directory.service.page.card.Words;
import java.util.Map;
import java.util.Optional;

/** Words the answer to "is this for me?". */
public final class ForMeWriter {
    /** What core says when it needs no words of the rule, and where its translation stands. */
    private static final Map<String, String> FIXED = Map.of(
            "You can use this service.", "for_me.eligible",
            "This service can help.", "for_me.eligible.other",
            "This service may help you: ask them.", "for_me.ask",
            "This service may help: ask them.", "for_me.ask.other",
            "This service may help you: we need to know a little more.", "for_me.more",
            "This service may help: we need to know a little more.", "for_me.more.other");

    private final CardWriter cards;
    private final Wording wording;

    public ForMeWriter(CardWriter cards) {
        this.cards = requireNonNull(cards, "cards");
        this.wording = cards.wording();
    }

    /**
     * @param assessed a service held against what somebody said
     * @param other whether that was said of somebody else
     */
    public ForMe of(ServiceAssessment assessed, boolean other) {
        Question next = assessed.nextQuestion();
        return new ForMe(
                wording.language().tag(),
                assessed.assessment().outcome().wire(),
                text(assessed),
                next == null ? null : new QuestionWords(wording).of(next, other),
                cards.whoElse(
                        assessed.handOffs().stream().map(HandOffAnswer::service).toList()));
    }

    private Words text(ServiceAssessment assessed) {
        Assessment assessment = assessed.assessment();
        Optional<String> translated = Optional.ofNullable(FIXED.get(assessment.text()))
                .flatMap(key -> Translated.find(wording.language(), key));
        if (assessment.outcome() == Outcome.NOT_ELIGIBLE) {
            translated = refusal(assessed.service().rule());
        }
        return translated.map(found -> new Words(found, null)).orElseGet(() -> wording.recorded(assessment.text()));
    }

    /** Only of a rule that is one condition: of others, part may hold. */
    private Optional<String> refusal(Rule rule) {
        PageLanguage language = wording.language();
        if (rule instanceof Rule.AgeBetween age) {
            boolean now = age.whose() == Rule.Whose.PERSON;
            return QuestionWords.age(language, now ? "age." : "age.was.", age.band())
                    .flatMap(ages ->
                            Translated.find(language, now ? "for_me.not.age" : "for_me.not.age_in_image", ages));
        } else if (rule instanceof Rule.LivesIn place) {
            return QuestionWords.places(language, place.areas())
                    .flatMap(places -> Translated.find(language, "for_me.not.areas", places));
        }
        return Optional.empty();
    }
}
