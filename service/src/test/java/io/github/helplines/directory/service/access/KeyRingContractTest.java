package io.github.helplines.directory.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.helplines.directory.service.editing.DirectoryUnavailableException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ring of keys does, whatever it keeps them in. Each test has keys of others beside those it looks at. */
public abstract class KeyRingContractTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration NONE = Duration.ZERO;
    private static final Holder ONE = new Holder("staff-0001");
    private static final Holder TWO = new Holder("staff-0002");

    private Caller admin;
    private Caller otherAdmin;

    /** The ring; new for each test. */
    protected abstract KeyRing ring();

    /** Makes a key as the operator does. */
    protected abstract AccessKey issue(NewKey key, Token token);

    /** Makes it later, by the store's clock. */
    protected abstract void letPass(Duration time);

    /** Makes the store unreachable until the end of the test. */
    protected abstract void takeStoreAway();

    @BeforeEach
    void twoAdmins() {
        admin = caller(new NewKey(new Holder("staff-0100"), Set.of(Scope.ADMIN), null));
        otherAdmin = caller(new NewKey(new Holder("staff-0200"), Set.of(Scope.ADMIN), null));
    }

    @Test
    void tellsWhoseATokenIsAndWhatItMayDo() {
        Token token = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR, Scope.APPROVER), null), token);
        caller(new NewKey(TWO, Set.of(Scope.EDITOR), null));

        assertThat(ring().authenticate(token))
                .contains(new Caller(token.id(), ONE, Set.of(Scope.EDITOR, Scope.APPROVER), token.credential()));
    }

    @Test
    void knowsNobodyByATokenThatWasNeverHandedOut() {
        Token token = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), null), token);

        assertThat(ring().authenticate(newToken())).isEmpty();
        assertThat(ring().authenticate(Token.of(token.id(), "a".repeat(52)))).isEmpty();
        assertThat(ring().authenticate(Token.of(admin.keyId(), token.text().substring(12, 64))))
                .isEmpty();
    }

    @Test
    void takesAKeyUntilItExpires() {
        Token token = newToken();
        Token lasting = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), inTwoHours()), token);
        issue(new NewKey(TWO, Set.of(Scope.EDITOR), null), lasting);

        letPass(HOUR);
        assertThat(ring().authenticate(token)).isPresent();
        letPass(HOUR);
        assertThat(ring().authenticate(token)).isEmpty();
        assertThat(ring().authenticate(lasting)).isPresent();
    }

    @Test
    void onlyAnAdminMakesKeys() {
        Token token = newToken();
        NewKey key = new NewKey(ONE, Set.of(Scope.APPROVER), inTwoHours());

        AccessKey made = ring().create(admin, key, token);

        assertThat(made)
                .isEqualTo(new AccessKey(
                        token.id(),
                        ONE,
                        Set.of(Scope.APPROVER),
                        made.createdAt(),
                        admin.keyId(),
                        key.expiresAt(),
                        null,
                        null,
                        null));
        Caller approver = ring().authenticate(token).orElseThrow();
        Caller editor = caller(new NewKey(TWO, Set.of(Scope.EDITOR), null));
        refuses(Refusal.KEY_SCOPE, () -> ring().create(approver, key, newToken()));
        refuses(Refusal.KEY_SCOPE, () -> ring().create(editor, key, newToken()));
        refuses(Refusal.KEY_VALID, () -> ring().create(stranger(), key, newToken()));
        assertThat(ring().list(admin)).hasSize(4);
    }

    @Test
    void makesNoKeyThatHasExpired() {
        refuses(
                Refusal.EXPIRY_AHEAD,
                () -> ring().create(
                                admin,
                                new NewKey(ONE, Set.of(Scope.EDITOR), Instant.parse("2020-01-01T00:00:00Z")),
                                newToken()));
        assertThat(ring().list(admin)).hasSize(2);
    }

    @Test
    void oneHolderHasOneSpelling() {
        ring().create(admin, new NewKey(ONE, Set.of(Scope.EDITOR), null), newToken());
        ring().create(admin, new NewKey(ONE, Set.of(Scope.APPROVER), null), newToken());

        for (String spelling : new String[] {"Staff-0001", "staff 0001", "STAFF0001", "staff.0001", "staff-00-01"}) {
            refuses(
                    Refusal.HOLDER_SPELLING,
                    () -> ring().create(
                                    admin, new NewKey(new Holder(spelling), Set.of(Scope.APPROVER), null), newToken()));
        }
        assertThat(ring().list(admin)).hasSize(4);
    }

    /** Two spellings of one name would be two people, and publish what one of them wrote. */
    @Test
    void capitalsAccentsAndSignsMakeNoSecondPerson() {
        ring().create(admin, new NewKey(new Holder("Renée O’Neill"), Set.of(Scope.EDITOR), null), newToken());

        for (String spelling : new String[] {
            "RENÉE O’NEILL",
            "Renee O'Neill",
            "renÈe Oneill",
            "Renée O\u2018Neill",
            "Renée O\u02bcNeill",
            "Ren\u2010ée O’Neill",
            "Renée\u2013O’Neill",
            "Renée, O’Neill",
            "Ｒenée O’Neill"
        }) {
            refuses(
                    Refusal.HOLDER_SPELLING,
                    () -> ring().create(
                                    admin, new NewKey(new Holder(spelling), Set.of(Scope.APPROVER), null), newToken()));
        }
        ring().create(admin, new NewKey(new Holder("Renée O’Neil"), Set.of(Scope.APPROVER), null), newToken());
        assertThat(ring().list(admin)).hasSize(4);
    }

    @Test
    void listsEveryKeyForAdminsInTheOrderTheyWereMade() {
        AccessKey first = ring().create(admin, new NewKey(TWO, Set.of(Scope.EDITOR), inTwoHours()), newToken());
        AccessKey second = ring().create(otherAdmin, new NewKey(ONE, Set.of(Scope.APPROVER), null), newToken());
        AccessKey ended = ring().revoke(admin, first.id());

        assertThat(ring().list(otherAdmin))
                .extracting(AccessKey::id)
                .containsExactly(admin.keyId(), otherAdmin.keyId(), first.id(), second.id());
        assertThat(ring().list(otherAdmin)).contains(ended, second);
        Caller editor = caller(new NewKey(ONE, Set.of(Scope.EDITOR, Scope.APPROVER), null));
        refuses(Refusal.KEY_SCOPE, () -> ring().list(editor));
        refuses(Refusal.KEY_VALID, () -> ring().list(stranger()));
    }

    @Test
    void revokesAtOnceAndForGood() {
        Token token = newToken();
        AccessKey made = ring().create(admin, new NewKey(ONE, Set.of(Scope.EDITOR), null), token);
        Caller editor = ring().authenticate(token).orElseThrow();
        Caller decoy = caller(new NewKey(TWO, Set.of(Scope.EDITOR), null));

        AccessKey ended = ring().revoke(admin, made.id());

        assertThat(ended.revokedAt()).isNotNull().isAfterOrEqualTo(made.createdAt());
        assertThat(ended.revokedBy()).isEqualTo(admin.keyId());
        assertThat(ended.replacedBy()).isNull();
        assertThat(ring().authenticate(token)).isEmpty();
        refuses(Refusal.KEY_VALID, () -> ring().rotate(editor, editor.keyId(), NONE, newToken()));
        assertThat(ring().revoke(otherAdmin, made.id())).as("once more").isEqualTo(ended);
        assertThat(ring().list(admin))
                .filteredOn(key -> key.revokedAt() != null)
                .containsExactly(ended);
        refuses(Refusal.KEY_SCOPE, () -> ring().revoke(decoy, decoy.keyId()));
        refuses(Refusal.KEY_KNOWN, () -> ring().revoke(admin, newToken().id()));
        refuses(Refusal.KEY_VALID, () -> ring().revoke(stranger(), decoy.keyId()));
    }

    @Test
    void theLastKeyOfAnAdminStays() {
        assertThat(ring().revoke(admin, otherAdmin.keyId()).revokedAt()).isNotNull();

        refuses(Refusal.LAST_ADMIN_KEY, () -> ring().revoke(admin, admin.keyId()));
        refuses(Refusal.KEY_VALID, () -> ring().revoke(otherAdmin, admin.keyId()));
        Caller third = caller(new NewKey(ONE, Set.of(Scope.ADMIN), null));
        assertThat(ring().revoke(admin, admin.keyId()).revokedBy()).isEqualTo(admin.keyId());
        refuses(Refusal.LAST_ADMIN_KEY, () -> ring().revoke(third, third.keyId()));
    }

    @Test
    void aKeyThatIsAboutToEndIsNotTheOneThatIsLeft() {
        ring().revoke(admin, otherAdmin.keyId());
        AccessKey replacement = ring().rotate(admin, admin.keyId(), HOUR, newToken());

        refuses(Refusal.LAST_ADMIN_KEY, () -> ring().revoke(admin, replacement.id()));
        assertThat(ring().revoke(admin, admin.keyId()).replacedBy()).isEqualTo(replacement.id());
    }

    @Test
    void anAdminsExpiredKeyIsNotTheOneThatIsLeft() {
        ring().revoke(admin, otherAdmin.keyId());
        caller(new NewKey(ONE, Set.of(Scope.ADMIN), inTwoHours()));
        letPass(HOUR.multipliedBy(2));

        refuses(Refusal.LAST_ADMIN_KEY, () -> ring().revoke(admin, admin.keyId()));
    }

    @Test
    void aKeyPutsAnotherInItsPlace() {
        Token old = newToken();
        Token fresh = newToken();
        NewKey key = new NewKey(ONE, Set.of(Scope.EDITOR, Scope.APPROVER), inTwoHours());
        ring().create(admin, key, old);
        Caller before = ring().authenticate(old).orElseThrow();

        AccessKey made = ring().rotate(before, before.keyId(), NONE, fresh);

        assertThat(made.holder()).isEqualTo(ONE);
        assertThat(made.scopes()).isEqualTo(key.scopes());
        assertThat(made.expiresAt()).as("no later than before").isEqualTo(key.expiresAt());
        assertThat(made.createdBy()).isEqualTo(old.id());
        assertThat(ring().authenticate(old)).isEmpty();
        assertThat(ring().authenticate(fresh)).isPresent();
        assertThat(ring().list(admin))
                .filteredOn(each -> each.id().equals(old.id()))
                .singleElement()
                .satisfies(ended -> {
                    assertThat(ended.replacedBy()).isEqualTo(fresh.id());
                    assertThat(ended.revokedBy()).isEqualTo(old.id());
                });
    }

    @Test
    void bothAreTakenWhileTheyOverlap() {
        Token old = newToken();
        Token fresh = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), null), old);

        ring().rotate(admin, old.id(), HOUR, fresh);

        assertThat(ring().authenticate(old)).isPresent();
        assertThat(ring().authenticate(fresh)).isPresent();
        letPass(HOUR);
        assertThat(ring().authenticate(old)).isEmpty();
        assertThat(ring().authenticate(fresh)).isPresent();
    }

    @Test
    void anOverlapCanBeCutShort() {
        Token old = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), null), old);
        AccessKey replacement = ring().rotate(admin, old.id(), HOUR, newToken());

        assertThat(ring().revoke(otherAdmin, old.id()).replacedBy()).isEqualTo(replacement.id());
        assertThat(ring().authenticate(old)).isEmpty();
    }

    @Test
    void nobodyElseRotatesAKeyNotEvenItsHoldersOther() {
        Caller approver = caller(new NewKey(ONE, Set.of(Scope.APPROVER), null));
        Caller editor = caller(new NewKey(ONE, Set.of(Scope.EDITOR), null));

        refuses(Refusal.KEY_SCOPE, () -> ring().rotate(editor, approver.keyId(), NONE, newToken()));
        refuses(Refusal.KEY_SCOPE, () -> ring().rotate(editor, admin.keyId(), NONE, newToken()));
        refuses(Refusal.KEY_SCOPE, () -> ring().rotate(editor, newToken().id(), NONE, newToken()));
        refuses(Refusal.KEY_VALID, () -> ring().rotate(stranger(), approver.keyId(), NONE, newToken()));
        refuses(Refusal.KEY_KNOWN, () -> ring().rotate(admin, newToken().id(), NONE, newToken()));
        assertThat(ring().list(admin)).hasSize(4);
    }

    @Test
    void aKeyIsReplacedOnceAndWhileItLasts() {
        Token replaced = newToken();
        Token expired = newToken();
        Token revoked = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), null), replaced);
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), inTwoHours()), expired);
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), null), revoked);
        Caller old = ring().authenticate(replaced).orElseThrow();
        ring().rotate(old, old.keyId(), HOUR.multipliedBy(4), newToken());
        ring().revoke(admin, revoked.id());
        letPass(HOUR.multipliedBy(2));

        refuses(Refusal.KEY_LASTS, () -> ring().rotate(old, old.keyId(), NONE, newToken()));
        for (Token each : new Token[] {replaced, expired, revoked}) {
            refuses(Refusal.KEY_LASTS, () -> ring().rotate(admin, each.id(), NONE, newToken()));
        }
        assertThat(ring().list(admin)).hasSize(6);
    }

    @Test
    void keysOverlapForSevenDaysAtMost() {
        Token first = newToken();
        Token second = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), null), first);

        refuses(
                Refusal.OVERLAP_RANGE,
                () -> ring().rotate(admin, first.id(), Duration.ofDays(7).plusSeconds(1), newToken()));
        refuses(Refusal.OVERLAP_RANGE, () -> ring().rotate(admin, first.id(), Duration.ofSeconds(-1), newToken()));
        refuses(
                Refusal.OVERLAP_RANGE,
                () -> ring().rotate(admin, first.id(), Duration.ofSeconds(Long.MAX_VALUE), newToken()));
        assertThat(ring().authenticate(first)).isPresent();
        assertThat(ring().rotate(admin, first.id(), Duration.ofDays(7), second).id())
                .isEqualTo(second.id());
    }

    @Test
    void saysWhenTheStoreIsAway() {
        Token token = newToken();
        issue(new NewKey(ONE, Set.of(Scope.EDITOR), null), token);
        KeyRing ring = ring();
        takeStoreAway();

        assertThatThrownBy(() -> ring.authenticate(token)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> ring.list(admin)).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> ring.revoke(admin, token.id())).isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> ring.rotate(admin, token.id(), NONE, newToken()))
                .isInstanceOf(DirectoryUnavailableException.class);
        assertThatThrownBy(() -> ring.create(admin, new NewKey(TWO, Set.of(Scope.EDITOR), null), newToken()))
                .isInstanceOf(DirectoryUnavailableException.class);
    }

    private Caller caller(NewKey key) {
        Token token = newToken();
        issue(key, token);
        return ring().authenticate(token).orElseThrow();
    }

    /** The admin's id, and another secret. */
    private Caller stranger() {
        return new Caller(
                admin.keyId(), admin.holder(), admin.scopes(), newToken().credential());
    }

    private static Token newToken() {
        return Token.generate(RANDOM);
    }

    /** Not quite two hours from now, for the store's clock may have stopped before; the database keeps no nanoseconds. */
    private static Instant inTwoHours() {
        return Instant.now().plus(HOUR.multipliedBy(2)).minusSeconds(30).truncatedTo(ChronoUnit.SECONDS);
    }

    private static void refuses(Refusal refusal, ThrowingCallable work) {
        AccessRefusedException thrown = catchThrowableOfType(AccessRefusedException.class, work);
        assertThat(thrown).as("nothing was refused").isNotNull();
        assertThat(thrown.refusal()).isEqualTo(refusal);
        assertThat(thrown).hasMessage("refused: " + refusal.rule()).hasNoCause();
    }
}
