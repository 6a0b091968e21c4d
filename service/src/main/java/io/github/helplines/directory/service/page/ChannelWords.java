package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.answer.ChannelAnswer;
import io.github.helplines.directory.core.answer.ChannelText;
import io.github.helplines.directory.core.contact.Keyword;
import io.github.helplines.directory.core.contact.ShortCode;
import io.github.helplines.directory.core.model.Channel;
import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.opening.OpenState;
import io.github.helplines.directory.service.page.card.ChannelLine;
import java.util.Comparator;
import java.util.List;

/** Channels in words, the best now first. */
public final class ChannelWords {
    private final Wording wording;
    private final OpenWords open;
    private final NoteWords notes;

    public ChannelWords(Wording wording) {
        this.wording = requireNonNull(wording, "wording");
        this.open = new OpenWords(wording);
        this.notes = new NoteWords(wording);
    }

    /**
     * Open, then unknown, then closed; each in the declared order.
     *
     * @param spoken the languages of the service
     */
    List<ChannelLine> of(List<ChannelAnswer> answers, List<String> spoken) {
        return answers.stream()
                .sorted(Comparator.comparingInt(answer -> rank(answer.status().state())))
                .map(answer -> line(answer, spoken))
                .toList();
    }

    /** A channel in one line, as a card names it: {@code Text DVS to 82228}. */
    public String named(Channel channel) {
        return wording.text("channel.", channel.kind()) + " " + value(channel);
    }

    private static int rank(OpenState state) {
        return switch (state) {
            case OPEN -> 0;
            case UNKNOWN -> 1;
            case CLOSED -> 2;
        };
    }

    private ChannelLine line(ChannelAnswer answer, List<String> spoken) {
        Channel channel = answer.channel();
        boolean noted = channel.traits().note() != null;
        return new ChannelLine(
                channel.id().value(),
                channel.kind().wire(),
                wording.text("channel.", channel.kind()),
                value(channel),
                copy(channel),
                ChannelText.uri(channel).flatMap(PlainWords::link).orElse(null),
                answer.status().state().wire(),
                isUndoubted(answer) ? "" : open.of(channel.kind(), answer.status(), noted),
                noted,
                notes.of(answer, spoken));
    }

    /** Nobody wonders when a website is open, and nobody should wonder when 999 is. */
    private static boolean isUndoubted(ChannelAnswer answer) {
        Channel channel = answer.channel();
        return answer.status().state() == OpenState.UNKNOWN
                && (channel.kind() == ChannelKind.WEBSITE || Doubts.isEmergency(channel));
    }

    private String value(Channel channel) {
        if (channel instanceof Channel.Sms sms && sms.keyword() != null) {
            Keyword keyword = sms.keyword();
            return wording.text("keyword.value", keyword.value(), String.valueOf(sms.shortCode()));
        }
        String display = ChannelText.display(channel);
        return isNumber(channel) ? PlainWords.unbroken(display) : PlainWords.of(display);
    }

    /** What goes into the field for the number or the address: without the keyword, which belongs elsewhere. */
    private static String copy(Channel channel) {
        if (channel instanceof Channel.Sms sms) {
            ShortCode code = sms.shortCode();
            if (code != null) {
                return code.value();
            }
        }
        return PlainWords.of(ChannelText.display(channel));
    }

    private static boolean isNumber(Channel channel) {
        return channel instanceof Channel.Voice
                || channel instanceof Channel.Sms
                || channel instanceof Channel.Textphone
                || channel instanceof Channel.WhatsApp;
    }
}
