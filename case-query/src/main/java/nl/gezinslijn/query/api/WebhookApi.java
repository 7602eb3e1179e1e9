package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.gezinslijn.event.EventTypes;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.feed.Feed;
import nl.gezinslijn.query.feed.Subscription;
import nl.gezinslijn.query.feed.Subscriptions;
import nl.gezinslijn.query.feed.Subscriptions.Made;
import nl.gezinslijn.query.feed.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Addresses that events are posted to. */
@RestController
@RequestMapping(path = "/v1/webhooks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Webhooks",
        description = "Addresses that events are posted to, one at a time, in order and at least once, signed as"
                + " Standard Webhooks asks; for administrators")
public class WebhookApi {

    /** So that looking for what is due stays quick, and nobody makes them without end. */
    private static final int MOST = 100;

    private static final String TOKEN = "[\\x21-\\x7e]{1,4000}";

    private final Subscriptions subscriptions;
    private final Feed feed;
    private final Targets targets;
    private final MayRead mayRead;
    private final Clock clock;

    public WebhookApi(Subscriptions subscriptions, Feed feed, Targets targets, MayRead mayRead, Clock clock) {
        this.subscriptions = subscriptions;
        this.feed = feed;
        this.targets = targets;
        this.mayRead = mayRead;
        this.clock = clock;
    }

    /**
     * @param address that events are posted to, by https
     * @param types of events that are wanted, as {@code nl.gezinslijn.case-closed}; all when left out
     * @param after sequence of the last event that the receiver knows, 0 for the beginning; from now on when left out
     * @param bearerToken that the receiver wants in the Authorization header; none when left out
     */
    record NewWebhook(
            @Nullable String address,
            @Nullable List<@Nullable String> types,
            @Nullable Long after,
            @Nullable String bearerToken) {

        /** Never shows the token. */
        @Override
        public String toString() {
            return "NewWebhook[]";
        }
    }

    /**
     * A webhook and how it does.
     *
     * @param position sequence of the last event that is done with
     * @param behind how many events it has not come to yet, wanted or not
     * @param failures in a row
     * @param trouble what was wrong the last time
     */
    record Webhook(
            String id,
            URI address,
            List<String> types,
            Subscription.State state,
            long position,
            long behind,
            int failures,
            @Nullable Instant failingSince,
            @Nullable String trouble,
            Instant madeAt,
            String madeBy) {}

    /** @param secret that signatures are checked by; shown only now */
    record NewlyMade(@JsonUnwrapped Webhook webhook, String secret) {

        /** Never shows the secret. */
        @Override
        public String toString() {
            return "NewlyMade[" + webhook.id() + "]";
        }
    }

    @GetMapping
    @Operation(summary = "All webhooks, without their secrets", description = "The oldest first.")
    List<Webhook> webhooks(Authentication login) {
        require(login);
        return subscriptions.all().stream().map(this::shown).toList();
    }

    @PostMapping
    @Operation(
            summary = "Add a webhook",
            description = "The secret of its signatures is made here and shown only in this answer.")
    ResponseEntity<NewlyMade> addWebhook(@RequestBody NewWebhook body, Authentication login) {
        Reader reader = require(login);
        String address = body.address();
        if (address == null) {
            throw new InvalidParameter("address", "is required");
        }
        targets.fault(address).ifPresent(fault -> {
            throw new InvalidParameter("address", fault);
        });
        List<String> types = types(body);
        long last = feed.last();
        long after = body.after() == null ? last : body.after();
        unless(after >= 0 && after <= last, "after", "is the sequence of an event that is there, or 0");
        String token = body.bearerToken();
        unless(token == null || token.matches(TOKEN), "bearerToken", "is at most 4000 visible characters of ASCII");
        unless(subscriptions.all().size() < MOST, "address", "is one too many: there can be " + MOST + " webhooks");
        Made made = subscriptions.make(URI.create(address), types, token, after, now(), reader.account());
        return ResponseEntity.created(
                        URI.create("/v1/webhooks/" + made.subscription().id()))
                .body(new NewlyMade(shown(made.subscription()), made.secret()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "A webhook, and how it does")
    Webhook webhook(@PathVariable UUID id, Authentication login) {
        require(login);
        return there(id);
    }

    @PostMapping("/{id}/pauses")
    @Operation(summary = "Post nothing there for now", description = "It keeps its place.")
    Webhook pauseWebhook(@PathVariable UUID id, Authentication login) {
        require(login);
        if (!subscriptions.pause(id.toString())) {
            throw notThere();
        }
        return there(id);
    }

    @PostMapping("/{id}/resumptions")
    @Operation(
            summary = "Go on posting there",
            description = "From where it was, at once; also when it was given up, or waits to be tried again.")
    Webhook resumeWebhook(@PathVariable UUID id, Authentication login) {
        require(login);
        if (!subscriptions.resume(id.toString(), now(), feed.last())) {
            throw notThere();
        }
        return there(id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a webhook", description = "What is under way may still arrive there.")
    void removeWebhook(@PathVariable UUID id, Authentication login) {
        require(login);
        if (!subscriptions.remove(id.toString())) {
            throw notThere();
        }
    }

    private static List<String> types(NewWebhook body) {
        if (body.types() == null) {
            return List.of();
        }
        List<String> known =
                EventTypes.all().stream().filter(body.types()::contains).toList();
        unless(
                known.size() == body.types().size() && !known.isEmpty(),
                "types",
                "are types of events, each once, as nl.gezinslijn.case-closed; left out for all");
        return known;
    }

    private Reader require(Authentication login) {
        Reader reader = Reader.of(login);
        if (!mayRead.follow(reader)) {
            throw new NotAllowed("webhooks are not for this account's roles");
        }
        return reader;
    }

    private Webhook there(UUID id) {
        return subscriptions.find(id.toString()).map(this::shown).orElseThrow(WebhookApi::notThere);
    }

    private Webhook shown(Subscription it) {
        return new Webhook(
                it.id(),
                it.address(),
                it.types(),
                it.state(),
                it.position(),
                Math.max(0, feed.last() - it.position()),
                it.failures(),
                it.failingSince(),
                it.trouble(),
                it.madeAt(),
                it.madeBy());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static NotThere notThere() {
        return new NotThere("there is no such webhook");
    }
}
