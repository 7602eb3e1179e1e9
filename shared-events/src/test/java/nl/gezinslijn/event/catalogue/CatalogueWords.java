package nl.gezinslijn.event.catalogue;

/** What the catalogue says before it lists. */
final class CatalogueWords {

    static final String BEGINNING = """
            <!-- Generated from the events and their Javadoc: change those. -->
            # The events

            Everything Gezinslijn knows, it knows from events. An event says that something happened in the life of a \
            case, or around it: a family was registered, a plan was agreed, an extension was granted. It is stored \
            once and never changed. What a case is today, what it was on a day last year, every list and every report \
            is worked out from its events, and can be worked out again.

            **An entry** is an event in its place: in the line of one case (or of one coach, family, programme), with \
            a sequence that counts from 0 without gaps, the instant it was stored, and metadata that say when, by whom \
            and why.

            **The name** of an event is for ever. It is stored beside the payload, and it is no class name: classes \
            move, `TermLapsed` stays.

            **The revision** counts from 1. While a revision holds, the payload keeps every field, its name, its type \
            and the words it may use; the build compares each with a stored example and with the schema. When an event \
            has to say something else it gets the next revision, and the way from the old one to the new one is \
            written down as a function. Events of old revisions stay in the store as they are and are read through \
            those functions, so that everything above reads only the newest. An event of a revision or a name that \
            this program does not know is an error: it is never guessed at, and never skipped without a word.

            **Values.** A field marked *optional* is absent when there is nothing to say; `null` is never \
            written, and where a description says null the field is absent. Every other field is always there. A date is a calendar date in the programme's time zone, `2024-05-01`. \
            Codes are those of the programme the case is bound to. Persons are known by an id that means nothing.

            **Sealed values.** Names, birth dates, contact data and free text are stored encrypted, as one text \
            `v1|subject|place|ciphertext`: *subject* is whose key it is under (`person:…` or `case:…`), *place* the \
            event and field it was written for, and it opens nowhere else. Destroying the key of a person or a case \
            erases what is sealed under it, in every copy of the event there is; the event itself stays.

            **The schemas** in [`events/`](events) are JSON Schema 2020-12, one per event and revision. How events \
            leave the house is in [`asyncapi.yaml`](asyncapi.yaml).
            """;

    static final String METADATA = """
            ## When, by whom and why

            Beside the payload every entry has these metadata, all of them text. A command sent with an idempotency \
            key leaves `requestKey` and `fingerprint` there too.
            """;

    static final String OF_CASES = """
            Each stands in the line of its case, which is a UUID. What they mean together is the case file. \
            *Occurred on* is in the metadata, so the day of a closure, a start or a contact is no field of its own.
            """;

    static final String OUTSIDE_CASES = """
            What concerns more than one case, or none, has a line of its own: of a coach (`coach:` and the account \
            id), a family (`family:` and its id), the office of a programme (`office:` and the programme's id) or its \
            tally (`tally:` and the programme's id), or an inspection (`inspection:` and its id).
            """;

    private CatalogueWords() {}
}
