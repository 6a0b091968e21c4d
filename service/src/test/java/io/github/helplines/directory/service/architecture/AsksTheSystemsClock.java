package io.github.helplines.directory.service.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/**
 * An access that asks the system what time it is, called or handed on as a method reference. Asking a clock that was
 * handed in is none.
 */
final class AsksTheSystemsClock extends DescribedPredicate<JavaAccess<?>> {
    private static final Set<String> TICKING = Set.of("tickMillis", "tickSeconds", "tickMinutes");
    private static final Set<String> OLD_DATES =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

    AsksTheSystemsClock() {
        super("asks the system's clock");
    }

    @Override
    public boolean test(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target && asks(target);
    }

    private static boolean asks(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        List<String> parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        if (owner.startsWith("java.time.")) {
            boolean now = name.equals("now") && !parameters.contains("java.time.Clock");
            return now || name.startsWith("system") || TICKING.contains(name);
        } else if (owner.equals("java.lang.System")) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        return OLD_DATES.contains(owner)
                && (name.equals("getInstance") || (name.equals("<init>") && parameters.isEmpty()));
    }
}
