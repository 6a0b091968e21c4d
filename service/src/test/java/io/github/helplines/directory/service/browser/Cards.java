package io.github.helplines.directory.service.browser;

import java.util.List;

/** Answers of the directory about services that are made up; their numbers are Ofcom's for use in drama. */
final class Cards {
    static final String VOICE = "b32e8131-e505-4ad3-9364-c5a35b6bff11";
    static final String SMS = "3d50902b-121a-416f-a48c-a3b69d287da0";

    private Cards() {}

    static final String EMERGENCY = """
            [{"text":"In immediate danger, call 999.","links":[{"text":"999","href":"tel:999"}]},
             {"text":"For deaf and speech-impaired people: the emergency number by relay is 18000.","links":[{"text":"18000","href":"tel:18000"}]}]""";

    static final String LABELS = """
            {"copy":"Copy","copied":"Copied","exit":"Exit this page","exit_note":"Leaves this page at once. It does not erase your browsing history: this page stays in it.",
             "exit_keys":"Or press Shift three times.","for_me":"Is this for me?","for_me_note":"Your answers stay on this page until you close this or leave. They are sent again to keep the reply up to date, and are kept nowhere.",
             "skip":"Prefer not to say","send":"Continue","close":"Close","answer":"Your answer","hand_offs":"Others who can help","discreet_title":"Contact details","discreet_note":"What to know first"}""";

    static String voice(String state, String open) {
        return """
                {"id":"%s","kind":"voice","label":"Call","value":"0808\u00a0157\u00a00123","copy":"0808 157 0123","href":"tel:+448081570123",
                 "state":"%s","open":"%s","notes":["Free from landlines and mobiles.","We do not know whether this shows on a bill.","Not yet confirmed by the service."]}""".formatted(VOICE, state, open);
    }

    static final String TEXT = """
            {"id":"3d50902b-121a-416f-a48c-a3b69d287da0","kind":"sms","label":"Text","value":"RIVER to 07700\u00a0900123","copy":"07700 900123","href":"sms:+447700900123?body=RIVER",
             "state":"unknown","open":"Hours not known: try it.","notes":["Type the word RIVER yourself where it is not there: phones may drop it."]}""";

    static String service(String channels, String more) {
        return """
                {"slug":"river-line","name":{"text":"River Line"},"discreet_name":{"text":"Local line"},
                 "summary":{"text":"Help for anyone who lives by the river."},"page":"/services/river-line","for_me":true,
                 "channels":[%s],"hand_offs":[{"text":"For anyone under 19: somebody to talk to.","slug":"lake-line","name":"Lake Line","discreet_name":"Young line","page":"/services/lake-line"}]%s}""".formatted(channels, more);
    }

    static String card(int sequence, String... services) {
        return card("en", sequence, "River Line", LABELS, services);
    }

    static String card(String lang, int sequence, String title, String labels, String... services) {
        return """
                {"lang":"%s","sequence":%d,"emergency":%s,"title":{"text":"%s"},"services":[%s],"labels":%s,
                 "more":{"text":"More ways to get help","href":"/embed/services/river-line"}}""".formatted(lang, sequence, EMERGENCY, title, String.join(",", List.of(services)), labels);
    }

    /** A service that is open, and can be texted at hours that nobody knows. */
    static String open() {
        return card(12, service(voice("open", "Open now, until 16:00.") + "," + TEXT, ""));
    }
}
