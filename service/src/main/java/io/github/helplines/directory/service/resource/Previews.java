package io.github.helplines.directory.service.resource;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.answer.HelpDesk;
import io.github.helplines.directory.core.answer.HelpRequest;
import io.github.helplines.directory.core.answer.ServiceNotice;
import io.github.helplines.directory.core.answer.SmsReplies;
import io.github.helplines.directory.core.codec.GoneContacts;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.eligibility.Circumstances;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.Directory;
import io.github.helplines.directory.core.model.Service;
import io.github.helplines.directory.core.model.Slug;
import io.github.helplines.directory.service.editing.Editing;
import io.github.helplines.directory.service.representation.HelpRepresentation;
import io.github.helplines.directory.service.representation.PreviewRepresentation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows changed services as people would meet them, before anybody does. */
final class Previews {
    private final Proposals proposals;
    private final InstantSource clock;

    Previews(Proposals proposals, InstantSource clock) {
        this.proposals = requireNonNull(proposals, "proposals");
        this.clock = requireNonNull(clock, "clock");
    }

    PreviewRepresentation of(Editing.Draft draft) {
        Directory after = GoneContacts.hide(draft.after().directory());
        HelpDesk desk = new HelpDesk(after);
        SmsReplies replies = new SmsReplies(after);
        Instant now = clock.instant();
        List<PreviewRepresentation.Look> looks = draft.content().changes().stream()
                .flatMap(change -> after.find(Service.class, change.id()).stream())
                .map(service -> new PreviewRepresentation.Look(
                        service.id().value(),
                        service.slug().value(),
                        HelpRepresentation.of(
                                desk.help(new HelpRequest(topic(service), Circumstances.none(), List.of(), null), now)),
                        sms(service, replies),
                        page(service)))
                .toList();
        return new PreviewRepresentation(
                draft.content().sha256().hex(),
                proposals.changes(draft.before(), draft.content(), false),
                Proposals.acknowledgements(draft.before(), draft.content()),
                looks);
    }

    private static @Nullable Slug topic(Service service) {
        return service.topics().isEmpty() ? null : service.topics().get(0);
    }

    private static List<PreviewRepresentation.Reply> sms(Service service, SmsReplies replies) {
        List<PreviewRepresentation.Reply> shown = new ArrayList<>();
        for (Channel channel : service.channels()) {
            if (channel instanceof Channel.Sms sms && sms.shortCode() != null) {
                Keyword keyword = sms.keyword() == null ? Keyword.of("HELP") : sms.keyword();
                replies.reply(sms.shortCode(), keyword)
                        .ifPresent(reply -> shown.add(new PreviewRepresentation.Reply(
                                String.valueOf(sms.shortCode()),
                                Optional.ofNullable(sms.keyword())
                                        .map(Keyword::value)
                                        .orElse(null),
                                reply.text(),
                                reply.sms().segments().size())));
            }
        }
        return shown;
    }

    private static List<String> page(Service service) {
        List<String> lines = new ArrayList<>();
        lines.add(service.name());
        ServiceNotice.of(service).ifPresent(lines::add);
        service.channels().forEach(channel -> lines.add(ChannelText.action(channel)));
        lines.add(service.summary());
        lines.add(service.ruleText());
        return lines;
    }
}
