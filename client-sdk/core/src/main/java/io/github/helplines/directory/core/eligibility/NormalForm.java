package io.github.helplines.directory.core.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A rule said without double negatives: "not" stands only before a single condition (De Morgan), nested lists of
 * one kind are one list, and what cannot matter is gone. It holds for the same people.
 */
final class NormalForm {
    static final Rule EVERYONE = new Rule.Everyone();
    static final Rule NOBODY = new Rule.Not(EVERYONE);

    private NormalForm() {}

    static Rule of(Rule rule) {
        return of(rule, true);
    }

    /** A single condition, or one with "not" before it. */
    static boolean isCondition(Rule normal) {
        return !(normal instanceof Rule.AllOf) && !(normal instanceof Rule.AnyOf);
    }

    /** All single conditions of a normal form, each once, in order, without those that always or never hold. */
    static List<Rule> conditions(Rule normal) {
        Set<Rule> found = new LinkedHashSet<>();
        gather(normal, found);
        return List.copyOf(found);
    }

    private static void gather(Rule normal, Set<Rule> found) {
        if (normal instanceof Rule.AllOf all) {
            all.rules().forEach(child -> gather(child, found));
        } else if (normal instanceof Rule.AnyOf any) {
            any.rules().forEach(child -> gather(child, found));
        } else if (!normal.equals(EVERYONE) && !normal.equals(NOBODY)) {
            found.add(normal);
        }
    }

    private static Rule of(Rule rule, boolean holds) {
        if (rule instanceof Rule.Not not) {
            return of(not.rule(), !holds);
        } else if (rule instanceof Rule.AllOf all) {
            return joined(all.rules(), holds, holds);
        } else if (rule instanceof Rule.AnyOf any) {
            return joined(any.rules(), holds, !holds);
        }
        return holds ? rule : new Rule.Not(rule);
    }

    private static Rule joined(List<Rule> children, boolean holds, boolean all) {
        Rule decides = all ? NOBODY : EVERYONE;
        Rule idle = all ? EVERYONE : NOBODY;
        Set<Rule> kept = new LinkedHashSet<>();
        for (Rule child : children) {
            Rule normal = of(child, holds);
            if (normal.equals(decides)) {
                return decides;
            }
            if (all && normal instanceof Rule.AllOf nested) {
                kept.addAll(nested.rules());
            } else if (!all && normal instanceof Rule.AnyOf nested) {
                kept.addAll(nested.rules());
            } else if (!normal.equals(idle)) {
                kept.add(normal);
            }
        }
        List<Rule> list = new ArrayList<>(kept);
        if (list.isEmpty()) {
            return idle;
        } else if (list.size() == 1) {
            return list.get(0);
        }
        return all ? new Rule.AllOf(list) : new Rule.AnyOf(list);
    }
}
