package io.github.helplines.directory.sms;

import static java.util.Objects.requireNonNull;

import io.github.helplines.directory.sms.config.ProviderSettings;
import io.github.helplines.directory.sms.config.ProviderSettings.Generic;
import io.github.helplines.directory.sms.config.ProviderSettings.Notify;
import io.github.helplines.directory.sms.config.ProviderSettings.Twilio;
import io.github.helplines.directory.sms.provider.GenericInbound;
import io.github.helplines.directory.sms.provider.Inbound;
import io.github.helplines.directory.sms.provider.NotifyInbound;
import io.github.helplines.directory.sms.provider.NotifyReply;
import io.github.helplines.directory.sms.provider.PostedReply;
import io.github.helplines.directory.sms.provider.ReplyRoute;
import io.github.helplines.directory.sms.provider.TextReply;
import io.github.helplines.directory.sms.provider.TwilioInbound;
import io.github.helplines.directory.sms.provider.TwilioReply;
import java.time.InstantSource;

/** How texts come in from the provider that is configured, and how replies go out. */
record Providers(Inbound inbound, ReplyRoute route) {
    Providers {
        requireNonNull(inbound, "inbound");
        requireNonNull(route, "route");
    }

    static Providers of(ProviderSettings settings, InstantSource clock) {
        if (settings instanceof Notify notify) {
            return new Providers(
                    new NotifyInbound(notify.bearerToken()),
                    new NotifyReply(notify.url(), notify.apiKey(), notify.template(), clock));
        }
        if (settings instanceof Twilio twilio) {
            return new Providers(new TwilioInbound(twilio.authToken(), twilio.publicUrl()), new TwilioReply());
        }
        Generic generic = (Generic) settings;
        ReplyRoute route = generic.post()
                .<ReplyRoute>map(
                        post -> new PostedReply(post.url(), post.authorization(), post.toField(), post.textField()))
                .orElseGet(TextReply::new);
        return new Providers(new GenericInbound(generic.secretHeader(), generic.secret(), generic.fields()), route);
    }
}
