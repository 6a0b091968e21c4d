package io.github.helplines.directory.core.eligibility;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.area.AreaSet;
import io.github.helplines.directory.core.area.Geography;
import io.github.helplines.directory.core.area.Postcode;
import io.github.helplines.directory.core.area.PostcodeTable;
import io.github.helplines.directory.core.eligibility.Assessment.Criterion;
import io.github.helplines.directory.core.eligibility.Assessment.Outcome;
import io.github.helplines.directory.core.eligibility.Assessment.Result;
import io.github.helplines.directory.core.eligibility.Question.Answer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says whether a person can use a service, why, and what is worth asking next. Give it circumstances in which
 * {@link Contradictions} finds nothing. Immutable and thread-safe.
 */
public final class Assessor {
    private final Geography geography;
    private final Evaluator evaluator;
    private final RuleText ruleText;
    private final Questions questions;

    public Assessor(Geography geography) {
        this.geography = requireNonNull(geography, "geography");
        this.evaluator = new Evaluator(geography);
        this.ruleText = new RuleText(geography);
        this.questions = new Questions(geography);
    }

    public Evaluator evaluator() {
        return evaluator;
    }

    public RuleText ruleText() {
        return ruleText;
    }

    public Assessment assess(Rule rule, Circumstances circumstances) {
        Situation situation = evaluator.situation(circumstances);
        Rule normal = NormalForm.of(rule);
        Outcome outcome = Outcome.of(evaluator.evaluate(rule, situation));
        return new Assessment(outcome, text(outcome, rule, normal, situation), criteria(normal, situation));
    }

    /**
     * The question to ask next: one whose answer can settle the rule for this person, and that they have neither
     * answered nor declined. Empty when the rule is settled or nothing is left to ask.
     */
    public Optional<Question> nextQuestion(Rule rule, Circumstances circumstances) {
        if (evaluator.evaluate(rule, circumstances).isKnown()) {
            return Optional.empty();
        }
        Voice voice = Voice.of(circumstances);
        for (Question question : questions.toChoose(rule, voice)) {
            if (isOpen(question.fact(), circumstances)) {
                Question possible = withPossibleAnswers(question, circumstances);
                if (possible.answers().stream().anyMatch(answer -> settles(rule, circumstances, answer))) {
                    return Optional.of(possible);
                }
            }
        }
        return postcodeQuestion(rule, circumstances, voice);
    }

    /**
     * The same question, and where it asks for an age, so finely that the answer serves other rules too: one question
     * in place of one for each of their limits.
     *
     * @param others rules that the answer should serve; those settled for this person change nothing
     */
    public Optional<Question> nextQuestion(Rule rule, Collection<Rule> others, Circumstances circumstances) {
        return nextQuestion(rule, circumstances).map(question -> {
            List<Rule> open = new ArrayList<>(List.of(rule));
            others.stream()
                    .filter(other -> !evaluator.evaluate(other, circumstances).isKnown())
                    .forEach(open::add);
            return withPossibleAnswers(questions.fineEnough(question, open, Voice.of(circumstances)), circumstances);
        });
    }

    /**
     * Every question that the rule may ask of somebody who has said nothing yet: to the person the help is for, or,
     * where the rule leaves out everybody who asks for themselves, to somebody who asks for another.
     */
    public List<Question> questions(Rule rule) {
        Circumstances nothing = firstAsker(rule);
        Voice voice = Voice.of(nothing);
        List<Question> all = new ArrayList<>(questions.toChoose(rule, voice));
        if (Questions.asksForPlace(rule)) {
            postcodeQuestion(rule, nothing, voice).ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    /** Nothing but who asks: the first whom the rule may let in. */
    private Circumstances firstAsker(Rule rule) {
        for (AskingAs asker : AskingAs.values()) {
            Circumstances nothing = Circumstances.builder().askingAs(asker).build();
            if (evaluator.evaluate(rule, nothing) != Truth.FALSE) {
                return nothing;
            }
        }
        return Circumstances.none();
    }

    private String text(Outcome outcome, Rule rule, Rule normal, Situation situation) {
        Circumstances circumstances = situation.given();
        boolean other = circumstances.isForSomebodyElse();
        if (outcome == Outcome.ELIGIBLE) {
            return other ? "This service can help." : "You can use this service.";
        } else if (outcome == Outcome.NOT_ELIGIBLE) {
            return ruleText.describeNormal(notMet(normal, situation));
        }
        String opening = other ? "This service may help" : "This service may help you";
        return opening
                + (nextQuestion(rule, circumstances).isPresent() ? ": we need to know a little more." : ": ask them.");
    }

    /** The part of the rule that does not hold; all of it where no part alone decides. */
    private Rule notMet(Rule normal, Situation situation) {
        if (!(normal instanceof Rule.AllOf all)) {
            return normal;
        }
        List<Rule> notMet = all.rules().stream()
                .filter(child -> evaluator.evaluate(child, situation) == Truth.FALSE)
                .toList();
        return notMet.size() == 1 ? notMet.get(0) : new Rule.AllOf(notMet);
    }

    private List<Criterion> criteria(Rule normal, Situation situation) {
        boolean alternatives = !NormalForm.isCondition(normal)
                && !(normal instanceof Rule.AllOf all && all.rules().stream().allMatch(NormalForm::isCondition));
        Voice voice = Voice.of(situation.given());
        List<Criterion> criteria = new ArrayList<>();
        for (Rule condition : NormalForm.conditions(normal)) {
            Result result = Result.of(evaluator.evaluate(condition, situation));
            criteria.add(
                    new Criterion(nameOf(condition), result, criterionText(condition, result, voice, alternatives)));
        }
        return criteria;
    }

    private String criterionText(Rule condition, Result result, Voice voice, boolean alternatives) {
        if (result == Result.MET) {
            return Words.sentence(ruleText.clauses().clause(condition, voice));
        } else if (result == Result.UNKNOWN) {
            return "We do not know whether " + ruleText.clauses().clause(condition, voice) + ".";
        }
        // Where something else may do instead, saying whom the service is for would say too much.
        return alternatives
                ? Words.sentence(ruleText.clauses().clause(NormalForm.of(new Rule.Not(condition)), voice))
                : ruleText.describeNormal(condition);
    }

    private static String nameOf(Rule condition) {
        Rule leaf = condition instanceof Rule.Not not ? not.rule() : condition;
        if (leaf instanceof Rule.AgeBetween age) {
            return age.whose() == Rule.Whose.PERSON ? "age" : "age_in_image";
        } else if (leaf instanceof Rule.OneOf oneOf) {
            return oneOf.criterion();
        }
        return "areas";
    }

    private boolean isOpen(FactName fact, Circumstances given) {
        if (given.hasDeclined(fact)) {
            return false;
        } else if (fact.equals(FactName.AREAS)) {
            return !given.noFixedAddress()
                    && Places.noneListed(given.areas(), geography)
                    && Places.noneListed(given.notInAreas(), geography);
        } else if (fact.equals(FactName.AGE)) {
            return given.age() == null && given.ageBand() == null;
        } else if (fact.equals(FactName.AGE_IN_IMAGE)) {
            return given.ageInImage() == null && given.ageInImageBand() == null;
        }
        return given.facts().entrySet().stream()
                .noneMatch(entry -> !entry.getValue().isEmpty()
                        && FactName.ofCriterion(entry.getKey()).equals(fact));
    }

    /** Leaves out answers that cannot be true of this person. */
    private Question withPossibleAnswers(Question question, Circumstances given) {
        List<Answer> possible = question.answers().stream()
                .filter(answer -> Contradictions.find(given.merge(answer.add()), geography, "")
                        .isEmpty())
                .toList();
        return new Question(question.fact(), question.text(), possible);
    }

    private boolean settles(Rule rule, Circumstances given, Answer answer) {
        return evaluator.evaluate(rule, given.merge(answer.add())).isKnown();
    }

    private Optional<Question> postcodeQuestion(Rule rule, Circumstances given, Voice voice) {
        if (given.noFixedAddress() || given.hasDeclined(FactName.POSTCODE) || !Questions.asksForPlace(rule)) {
            return Optional.empty();
        }
        Postcode known = given.postcode();
        boolean listed = known != null && geography.locate(known).listed();
        PostcodeTable table = geography.postcodes();
        boolean sectorKnown = known != null && listed && known.sector().isPresent();
        if (!sectorKnown && anySettles(table.sectorsWithin(listed ? known : null), rule, given)) {
            return Optional.of(questions.sector(voice));
        }
        boolean allKnown = known != null && listed && known.kind() == Postcode.Kind.FULL;
        if (!allKnown && anySettles(table.fullPostcodesWithin(listed ? known : null), rule, given)) {
            return Optional.of(questions.fullPostcode(voice));
        }
        return Optional.empty();
    }

    private boolean anySettles(Set<AreaSet> candidates, Rule rule, Circumstances given) {
        Situation now = evaluator.situation(given);
        return candidates.stream()
                .map(candidate -> candidate.intersect(now.places()))
                .filter(places -> !places.isEmpty())
                .map(places -> new Situation(places, now.age(), now.ageInImage(), given))
                .anyMatch(situation -> evaluator.evaluate(rule, situation).isKnown());
    }
}
