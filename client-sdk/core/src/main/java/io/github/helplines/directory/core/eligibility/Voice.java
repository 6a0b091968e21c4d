package io.github.helplines.directory.core.eligibility;

/** Whether words speak to the person the help is for, or of that person to somebody else. */
enum Voice {
    YOU("you", "your", "are", "were", "live", "do not live", "you"),
    PERSON("the person", "the person's", "is", "was", "lives", "does not live", "the person you are asking for");

    final String subject;
    final String possessive;
    final String is;
    final String was;
    final String lives;
    final String doesNotLive;
    /** Whom a question is about; in full, since a question stands alone. */
    final String asked;

    Voice(String subject, String possessive, String is, String was, String lives, String doesNotLive, String asked) {
        this.subject = subject;
        this.possessive = possessive;
        this.is = is;
        this.was = was;
        this.lives = lives;
        this.doesNotLive = doesNotLive;
        this.asked = asked;
    }

    static Voice of(Circumstances circumstances) {
        return of(circumstances.asker());
    }

    static Voice of(AskingAs asker) {
        return asker == AskingAs.SELF ? YOU : PERSON;
    }
}
