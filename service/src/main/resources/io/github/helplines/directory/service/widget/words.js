/*
 * <helpline-contacts service="…"> or topic="…": how to reach help, from the directory that served this file.
 *
 * What stands inside the element (an emergency line and a plain link) is shown until the numbers are there, and again
 * when they cannot be had. Nothing is kept: no cookie, no storage, no history entry, no answer after the page is left.
 * Texts from the directory become text and never markup. Copyright and licence: Apache-2.0, Helpline Directory.
 */
const HERE = new URL(import.meta.url).origin;
const POLL = 30_000; // between two looks at what was recalled
const SLOW = 1_500; // then we say that it is not there yet
const LIMIT = 10_000; // then we no longer wait
const OLD = 300_000; // then "open now" is asked for again

/** What has to be said when the directory says nothing; its own words stand in place of these. */
const WORDS = {
  en: {
    floor: ['In immediate danger, call ', '.'], failed: 'The contact details could not be loaded.',
    page: 'See them on a page of their own', retry: 'Try again', unchecked: 'Not checked since',
    changed: 'A number that was shown here was withdrawn. Use only those shown now.',
    renewed: 'The contact details have changed. Use only those shown now.',
    emergency_more: 'Other ways to get help in an emergency', withdrawn: 'Number withdrawn, being checked.',
    copy: 'Copy', copied: 'Copied', selected: 'Selected: now copy it.',
    exit: 'Exit this page', exit_keys: 'Or press Shift three times.',
    exit_note: '“Exit this page” leaves at once. It does not erase your browsing history: this page stays in it.',
    shift: ['Press Shift once more to leave.', 'Press Shift twice more to leave.'],
    for_me: 'Is this for me?',
    for_me_note: 'Your answers stay on this page until you close this or leave. They are sent again to keep the reply up to date, and are kept nowhere.',
    who: 'Who is it for?', who_self: 'Me', who_parent_or_carer: 'A child I look after',
    who_friend_or_relative: 'Somebody else', answer: 'Your answer', skip: 'Prefer not to say', send: 'Continue',
    close: 'Close', missing: 'Type an answer, or choose “Prefer not to say”.',
    refused: 'That could not be understood. Check it, or choose “Prefer not to say”.',
    unanswered: 'There is no reply at the moment. You can make contact all the same.',
    hand_offs: 'Others who can help', discreet_title: 'Contact details',
    discreet_note: 'What to know first', todo: 'What you can do',
    in_english: 'Some of this is in English only.',
  },
  cy: {
    floor: ['Mewn perygl uniongyrchol, ffoniwch ', '.'], failed: "Nid oedd modd llwytho'r manylion cyswllt.",
    page: 'Eu gweld ar dudalen ar wahân', retry: 'Rhowch gynnig arall arni', unchecked: 'Heb ei wirio ers',
    changed: "Tynnwyd rhif a oedd yma yn ôl. Defnyddiwch y rhai a ddangosir nawr yn unig.",
    renewed: "Mae'r manylion cyswllt wedi newid. Defnyddiwch y rhai a ddangosir nawr yn unig.",
    emergency_more: 'Ffyrdd eraill o gael help mewn argyfwng',
    withdrawn: "Rhif wedi'i dynnu'n ôl, yn cael ei wirio.",
    copy: 'Copïo', copied: "Wedi'i gopïo", selected: "Wedi'i ddewis: copïwch ef nawr.",
    exit: 'Gadael y dudalen hon', exit_keys: 'Neu pwyswch Shift dair gwaith.',
    exit_note: "Mae “Gadael y dudalen hon” yn gadael ar unwaith. Nid yw'n dileu eich hanes pori: mae'r dudalen hon yn aros ynddo.",
    shift: ['Pwyswch Shift unwaith eto i adael.', 'Pwyswch Shift ddwywaith eto i adael.'],
    for_me: 'Ydy hwn i mi?',
    for_me_note: "Mae eich atebion yn aros ar y dudalen hon nes i chi gau hwn neu adael. Cânt eu hanfon eto i ddiweddaru'r ymateb, ac ni chânt eu cadw yn unman.",
    who: 'I bwy mae hwn?', who_self: 'I mi', who_parent_or_carer: "I blentyn rwy'n gofalu amdano",
    who_friend_or_relative: 'I rywun arall', answer: 'Eich ateb', skip: "Mae'n well gen i beidio â dweud",
    send: 'Parhau', close: 'Cau', missing: "Teipiwch ateb, neu dewiswch “Mae'n well gen i beidio â dweud”.",
    refused: "Nid oedd modd deall hynny. Gwiriwch ef, neu dewiswch “Mae'n well gen i beidio â dweud”.",
    unanswered: 'Nid oes ymateb ar hyn o bryd. Gallwch gysylltu yr un fath.',
    hand_offs: 'Eraill a all helpu', discreet_title: 'Manylion cyswllt',
    discreet_note: "Beth i'w wybod yn gyntaf", todo: 'Yr hyn y gallwch ei wneud',
    in_english: 'Mae rhywfaint o hyn yn Saesneg yn unig.',
  },
};
