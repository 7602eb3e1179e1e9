package nl.gezinslijn.query.api;

import static nl.gezinslijn.query.api.InvalidParameter.unless;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.gezinslijn.query.access.MayRead;
import nl.gezinslijn.query.access.NotAllowed;
import nl.gezinslijn.query.access.Reader;
import nl.gezinslijn.query.accesslog.AccessLine.Ground;
import nl.gezinslijn.query.accesslog.Sightings;
import nl.gezinslijn.query.feed.Feed;
import nl.gezinslijn.query.feed.FeedEvent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The feed of events, for systems that come and ask. */
@RestController
@Tag(
        name = "Events",
        description = "That something happened, in every case and around them, in the order it was stored: CloudEvents"
                + " by the NL GOV profile, without personal data and without what happened")
public class EventFeedApi {

    private static final int PAGE = 100;
    private static final int MOST = 500;

    private final Feed feed;
    private final MayRead mayRead;

    public EventFeedApi(Feed feed, MayRead mayRead) {
        this.feed = feed;
        this.mayRead = mayRead;
    }

    @GetMapping(
            path = "/v1/events",
            produces = {FeedEvent.BATCH, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "The events behind one that is known",
            description = "For administrators; a token of scope events opens this alone. after is the sequence of the"
                    + " last event that is known, 0 for the beginning. The Link header's next is where to ask again,"
                    + " also when nothing was new.")
    ResponseEntity<List<FeedEvent>> events(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + PAGE) int size,
            Authentication login) {
        if (!mayRead.follow(Reader.of(login))) {
            throw new NotAllowed("the feed of events is not for this account's roles");
        }
        unless(after >= 0 && after <= feed.last(), "after", "is the sequence of an event that is there, or 0");
        unless(size >= 1 && size <= MOST, "size", "is a number from 1 to " + MOST);
        List<FeedEvent> events = feed.after(after, size);
        Sightings.ofRequest()
                .saw(
                        events.stream()
                                .filter(FeedEvent::ofCase)
                                .map(FeedEvent::subject)
                                .toList(),
                        Ground.ROLE);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.LINK,
                        "</v1/events?after=%d&size=%d>; rel=\"next\"".formatted(after + events.size(), size))
                .body(events);
    }
}
