package io.github.helplines.directory.service.page;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.core.model.ChannelKind;
import io.github.helplines.directory.core.opening.LondonTime;
import io.github.helplines.directory.core.opening.OpenReason;
import io.github.helplines.directory.core.opening.OpenStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Says whether somebody is there, and what comes next. */
final class OpenWords {
    private final Wording wording;

    OpenWords(Wording wording) {
        this.wording = requireNonNull(wording, "wording");
    }

    /** @param noted whether the record adds a remark, which may say when one is answered */
    String of(ChannelKind kind, OpenStatus status, boolean noted) {
        LocalDate today = LondonTime.at(status.asOf()).toLocalDate();
        return switch (status.state()) {
            case OPEN -> open(status, today);
            case CLOSED -> {
                String now = status.reason() == OpenReason.BANK_HOLIDAY ? "closed.holiday" : "closed.now";
                yield wording.text(now) + " " + next(status.opensAt(), today);
            }
            case UNKNOWN -> unknown(kind, status.reason(), noted);
        };
    }

    private String open(OpenStatus status, LocalDate today) {
        OffsetDateTime closes = status.closesAt();
        if (closes == null) {
            return wording.text(status.reason() == OpenReason.ALWAYS_OPEN ? "open.always" : "open.now");
        }
        String time = wording.time(closes.toLocalTime());
        LocalDate date = closes.toLocalDate();
        if (date.equals(today)) {
            return wording.text("open.today", time);
        }
        return date.equals(today.plusDays(1))
                ? wording.text("open.tomorrow", time)
                : wording.text("open.date", wording.weekday(date, today), time);
    }

    private String next(@Nullable OffsetDateTime opens, LocalDate today) {
        if (opens == null) {
            return wording.text("opens.unknown");
        }
        String time = wording.time(opens.toLocalTime());
        LocalDate date = opens.toLocalDate();
        if (date.equals(today)) {
            return wording.text("opens.today", time);
        }
        return date.equals(today.plusDays(1))
                ? wording.text("opens.tomorrow", time)
                : wording.text("opens.date", wording.weekday(date, today), time);
    }

    private String unknown(ChannelKind kind, OpenReason reason, boolean noted) {
        if (kind == ChannelKind.EMAIL || kind == ChannelKind.WEB_FORM) {
            return wording.text(noted ? "hours.unknown.email.noted" : "hours.unknown.email");
        } else if (kind.isPlace()) {
            return wording.text("hours.unknown.place");
        }
        return wording.text(reason == OpenReason.HOLIDAY_POLICY_UNKNOWN ? "hours.unknown.holiday" : "hours.unknown");
    }
}
