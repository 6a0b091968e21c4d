package io.github.helplines.directory.service.resource;

import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.answer.Language;
import io.github.helplines.directory.core.answer.ServiceSelection;
import io.github.helplines.directory.core.area.AreaCode;
import io.github.helplines.directory.core.json.Fault;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of services, as its parameters gave them; null asks for nothing. What they mean is {@link
 * ServiceSelection}'s to say. Cursors are bound to how this prints.
 */
record ServiceFilter(
        @Nullable Slug topic,
        @Nullable AreaCode area,
        @Nullable ChannelKind channel,
        @Nullable Language language,
        Service.@Nullable Type type,
        @Nullable Instant openAt) {

    /**
     * The filter over one directory.
     *
     * @throws ProblemException when that directory has no such topic or area
     */
    Predicate<Service> over(HelpDesk desk) {
        Set<Service.Type> types = type == null ? Set.of() : Set.of(type);
        ServiceSelection selection = new ServiceSelection(topic, area, channel, language, types, openAt);
        List<Fault> faults = desk.check(selection);
        if (!faults.isEmpty()) {
            throw ProblemException.parameters(faults.get(0));
        }
        return desk.selecting(selection);
    }
}
