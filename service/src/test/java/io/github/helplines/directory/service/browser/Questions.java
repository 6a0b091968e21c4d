package io.github.helplines.directory.service.browser;

/** Answers of the directory to "is this for me?". */
final class Questions {
    static final String AGE = """
            {"lang":"en","outcome":"need_more","text":{"text":"This service may help you: we need to know a little more."},
             "question":{"fact":"age","text":{"text":"Are you 18 or over?"},"input":"none","answers":[
               {"text":"Yes","add":{"age_band":"18_or_over"}},{"text":"No","add":{"age_band":"under_18"}},
               {"text":"I do not know, or would rather not say","add":{"declined":["age"]}}]},"services":[]}""";

    static final String POSTCODE = """
            {"lang":"en","outcome":"need_more","text":{"text":"This service may help you: we need to know a little more."},
             "question":{"fact":"postcode","text":{"text":"What is your full postcode?"},"input":"postcode","answers":[]},"services":[]}""";

    static final String AGE_IN_YEARS = """
            {"lang":"en","outcome":"need_more","text":{"text":"We need to know a little more."},
             "question":{"fact":"age","text":{"text":"How old are you?"},"input":"number","answers":[]},"services":[]}""";

    static final String NOT_ELIGIBLE = """
            {"lang":"en","outcome":"not_eligible","text":{"text":"This service is for people who are 18 or over."},
             "services":[{"slug":"lake-line","name":{"text":"Lake Line"},"discreet_name":{"text":"Young line"},
               "summary":{"text":"For anyone under 19."},"page":"/services/lake-line","for_me":false,"hand_offs":[],
               "channels":[{"id":"1","kind":"voice","label":"Call","value":"020 7946 0123","copy":"020 7946 0123","href":"tel:+442079460123","state":"open","open":"Open now.","notes":[]}]}]}""";

    private Questions() {}
}
