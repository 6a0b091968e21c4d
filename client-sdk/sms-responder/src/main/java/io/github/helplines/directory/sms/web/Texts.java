package io.github.helplines.directory.sms.web;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.limit.SeenMessages;
import io.github.helplines.directory.sms.limit.SenderCaps;
import io.github.helplines.directory.sms.message.InboundMessage;
import io.github.helplines.directory.sms.message.Replies;
import io.github.helplines.directory.sms.message.UkMobile;
import io.github.helplines.directory.sms.provider.HandedBack;
import io.github.helplines.directory.sms.provider.ReplyRoute;
import io.github.helplines.directory.sms.provider.UndeliveredException;

/** Answers a text once, or says nothing: whether a reply is due, what it says, and that it went out. Thread-safe. */
final class Texts {
    private final Replies replies;
    private final SeenMessages seen;
    private final SenderCaps caps;
    private final ReplyRoute route;

    Texts(Replies replies, SeenMessages seen, SenderCaps caps, ReplyRoute route) {
        this.replies = requireNonNull(replies, "replies");
        this.seen = requireNonNull(seen, "seen");
        this.caps = requireNonNull(caps, "caps");
        this.route = requireNonNull(route, "route");
    }

    /**
     * What became of a text.
     *
     * @param answer for the provider
     * @param undo for when that answer cannot be given: the text counts as never seen
     */
    record Answered(HandedBack answer, Outcome outcome, Runnable undo) {}

    /** @throws UndeliveredException when the provider did not take the reply; the text counts as never seen */
    Answered answer(InboundMessage message) throws UndeliveredException {
        UkMobile sender = UkMobile.parse(message.from()).orElse(null);
        if (sender == null) {
            return silence(Outcome.NOT_A_UK_MOBILE);
        }
        if (!seen.claim(message.id())) {
            return silence(Outcome.DUPLICATE);
        }
        if (replies.wantsSilence(message.text())) {
            return silence(Outcome.STOPPED);
        }
        if (!caps.take(sender)) {
            return silence(Outcome.CAPPED);
        }
        Runnable undo = () -> {
            caps.giveBack(sender);
            seen.release(message.id());
        };
        return send(sender, replies.to(message.text()), undo);
    }

    private Answered send(UkMobile sender, Replies.Reply reply, Runnable undo) throws UndeliveredException {
        boolean sent = false;
        try {
            HandedBack answer = route.reply(sender, reply.text());
            sent = true;
            return new Answered(answer, outcome(reply.sort()), undo);
        } finally {
            if (!sent) {
                undo.run();
            }
        }
    }

    private static Outcome outcome(Replies.Sort sort) {
        return switch (sort) {
            case KEYWORD -> Outcome.ANSWERED;
            case UNKNOWN_WORD -> Outcome.UNKNOWN_WORD;
            case NO_DIRECTORY -> Outcome.NO_DIRECTORY;
        };
    }

    private Answered silence(Outcome outcome) {
        return new Answered(route.silence(), outcome, Texts::nothingToUndo);
    }

    private static void nothingToUndo() {}
}
