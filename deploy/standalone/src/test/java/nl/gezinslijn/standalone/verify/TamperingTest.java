package nl.gezinslijn.standalone.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.gezinslijn.proof.EventLeaf;
import nl.gezinslijn.standalone.verify.Archive.Verified;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Somebody with the event file and SQL. Event 56 lies at position 57, because positions begin at 1; it is between the
 * heads of 40 and 80.
 */
class TamperingTest {

    private static final int INDEX = 56;
    private static final String AT = "where global_index = 57";

    @TempDir
    static Path original;

    private static Archive untouched;

    @TempDir
    Path copy;

    private Archive archive;

    @BeforeAll
    static void fill() {
        untouched = Archive.filled(original);
    }

    @BeforeEach
    void copy() throws IOException {
        archive = untouched.copied(copy);
    }

    @Test
    void an_untouched_store_is_good() {
        for (Verified verified : new Verified[] {
            archive.withHeads(40), archive.withHeads(120), archive.withHeads(40, 80, 120), archive.withMirror()
        }) {
            assertThat(verified.status()).as(verified.out() + verified.err()).isZero();
            assertThat(verified.out()).startsWith("GOOD: the first ");
        }
        assertThat(archive.withHeads(80).out())
                .contains("GOOD: the first 80 events", "The 50 events after it are under no head");
    }

    @Test
    void reading_leaves_nothing_behind() throws IOException {
        archive.withMirror();
        try (var files = Files.list(copy)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "events.sqlite", "proofs.sqlite", "mirror", "head-40", "head-80", "head-120");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "payload = cast(replace(cast(payload as text), 'coach', 'couch') as blob); content",
                "payload = cast(payload || ' ' as blob); content",
                "metadata = cast(replace(cast(metadata as text), 'request-1', 'request-2') as blob); who, when and why",
                "stored_at = stored_at + 1; time of recording",
                "name = 'CoachTransferred'; name",
                "revision = '1'; revision",
                "aggregate_type = 'Coach'; kind of line",
                "event_id = '00000000-0000-0000-0000-000000000000'; event id"
            })
    void an_edited_event_is_found_and_named(String change, String differs) {
        // An event with a coach in it.
        int index = assigned();
        EventLeaf noted = archive.event(index);
        archive.tamper("update events set " + change + " where global_index = " + (index + 1));

        for (Verified verified : new Verified[] {archive.withMirror(), archive.withHeads(40, 80, 120)}) {
            named(verified, "CHANGED: event " + index + " is not as it was noted", noted);
            assertThat(verified.out()).contains("differs   " + differs);
            assertThat(verified.out()).contains("The events fit the head of 40 events, and not that of 80.");
        }
    }

    @Test
    void an_event_moved_to_another_case_is_found_and_named() {
        EventLeaf noted = archive.event(INDEX);
        archive.tamper("update events set aggregate_id = '11111111-0000-0000-0000-000000000000' " + AT);

        Verified verified = archive.withMirror();
        named(verified, "CHANGED: event 56 is not as it was noted", noted);
        assertThat(verified.out()).contains("differs   line");
    }

    @Test
    void a_deleted_event_is_found_and_named() {
        EventLeaf noted = archive.event(INDEX);
        archive.tamper("delete from events " + AT);

        named(archive.withMirror(), "REMOVED: event 56 was removed", noted);
        named(archive.withHeads(80), "REMOVED: event 56 was removed", noted);
    }

    @Test
    void a_deleted_event_is_found_also_when_the_rest_was_numbered_anew() {
        EventLeaf noted = archive.event(INDEX);
        archive.tamper(
                "delete from events " + AT,
                "update events set sequence = -sequence where aggregate_id = '" + noted.aggregateId()
                        + "' and sequence > " + noted.sequence(),
                "update events set sequence = -sequence - 1 where sequence < 0",
                "update events set global_index = -global_index where global_index > 57",
                "update events set global_index = -global_index - 1 where global_index < 0");

        named(archive.withMirror(), "REMOVED: event 56 was removed", noted);
    }

    @Test
    void an_inserted_event_is_found_and_named() {
        archive.tamper(
                "update events set global_index = -global_index where global_index >= 57",
                "update events set global_index = -global_index + 1 where global_index < 0",
                "insert into events select 57, 'made up', aggregate_type, 'another case', 0, name, revision, stored_at,"
                        + " payload, metadata from events where global_index = 56");

        Verified verified = archive.withMirror();
        named(verified, "INSERTED: event 56 was inserted", archive.event(INDEX));
        assertThat(verified.out()).contains("another case, sequence 0", "event id made up");
    }

    @Test
    void swapped_events_are_found_and_named() {
        EventLeaf noted = archive.event(INDEX);
        EventLeaf other = archive.event(60);
        archive.tamper(
                "update events set global_index = 0 " + AT,
                "update events set global_index = 57 where global_index = 61",
                "update events set global_index = 61 where global_index = 0");

        Verified verified = archive.withMirror();
        named(verified, "MOVED: event 56 is another than was noted there", noted);
        assertThat(verified.out()).contains("stored    Case " + other.aggregateId());
    }

    @Test
    void swapped_contents_are_found_and_the_first_is_named() {
        EventLeaf noted = archive.event(INDEX);
        archive.tamper(
                "insert into snapshots select 'aside', null, 0, event_id, name, revision, stored_at, payload, metadata"
                        + " from events " + AT,
                "update events set payload = (select payload from events where global_index = 59) " + AT,
                "update events set payload = (select payload from snapshots) where global_index = 59");

        named(archive.withMirror(), "CHANGED: event 56 is not as it was noted", noted);
    }

    @Test
    void a_cut_off_end_is_found_and_the_first_that_is_gone_is_named() {
        EventLeaf noted = archive.event(100);
        archive.tamper("delete from events where global_index > 100");

        named(archive.withMirror(), "TRUNCATED: the end was cut off: 20 noted events are gone", noted);
        named(archive.withHeads(120), "TRUNCATED: the end was cut off: 30 noted events are gone", noted);
    }

    @Test
    void a_cut_off_end_is_found_also_when_the_service_went_on_after_it() {
        EventLeaf noted = archive.event(100);
        archive.tamper("delete from events where global_index > 100");
        archive.appendOne();

        named(archive.withMirror(), "REPLACED: event 100 is gone, and another is in its place", noted);
    }

    /** Also the ledger was made anew, and its heads signed with the very key. */
    @Test
    void a_chain_made_anew_is_found_with_a_mirror_and_the_event_named() {
        EventLeaf noted = archive.event(INDEX);
        rechain();

        Verified verified = archive.withMirror();
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out())
                .contains(
                        "CHANGED: event 56 is not as it was noted",
                        noted.aggregateId() + ", sequence " + noted.sequence() + ", " + noted.name() + ", event id "
                                + noted.eventId(),
                        "according to the mirror");
    }

    @Test
    void a_chain_made_anew_is_found_with_heads_alone_and_the_range_named() {
        rechain();

        Verified verified = archive.withHeads(40, 80, 120);
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out())
                .contains("BETWEEN_HEADS", "among events 40 to 79", "fit the head of 40 events, and not that of 80");
        assertThat(archive.withHeads(120).out())
                .contains("among events 0 to 119", "The events fit no head; the first is of 120 events.");
    }

    @Test
    void a_chain_made_anew_fits_itself_and_that_is_said_not_to_count() {
        rechain();

        Verified verified = archive.verify();
        assertThat(verified.status()).isZero();
        assertThat(verified.out()).contains("whoever changed the events may have changed them too");
    }

    private void rechain() {
        archive.tamper("update events set payload = cast(payload || ' ' as blob) " + AT);
        try {
            Files.delete(archive.ledger());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        archive.note("made-anew.sqlite");
        assertThat(archive.folder
                        .resolve("made-anew.sqlite")
                        .toFile()
                        .renameTo(archive.ledger().toFile()))
                .isTrue();
    }

    @Test
    void a_cut_off_end_without_leaf_hashes_names_the_range() throws IOException {
        archive.tamper("delete from events where global_index > 100");
        Files.delete(archive.ledger());

        assertThat(archive.withHeads(80, 120).out())
                .contains("there are 100 events, and the head is of 120", "among events 80 to 119");
    }

    @Test
    void an_event_that_is_under_no_head_yet_is_found_by_what_the_service_has_noted() {
        EventLeaf noted = archive.event(125);
        archive.tamper("update events set stored_at = 0 where global_index = 126");

        named(archive.withHeads(120), "CHANGED: event 125 is not as it was noted", noted);
        assertThat(archive.withMirror().out()).contains("according to the service's ledger");
    }

    @Test
    void a_ledger_that_was_changed_is_told_from_events_that_were() {
        archive.sql("proofs.sqlite", "update leaves set leaf = zeroblob(100) where leaf_index = 56");

        Verified verified = archive.withHeads(120);
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out()).startsWith("LEDGER_CHANGED: the events are good");
    }

    @Test
    void two_signed_heads_that_exclude_each_other_are_two_histories(@TempDir Path elsewhere) throws IOException {
        Archive other = Archive.filled(elsewhere, archive.signer);
        Files.copy(other.head(80), archive.folder.resolve("head-81"));

        Verified verified = archive.withHeads(40, 81, 120);
        assertThat(verified.status()).isEqualTo(1);
        assertThat(verified.out()).startsWith("TWO_HISTORIES");
    }

    @Test
    void a_head_signed_with_another_key_is_not_believed() {
        Verified verified = Archive.run(
                archive.events().toString(),
                "--key",
                Archive.signer().key().toString(),
                "--head",
                archive.head(120).toString());
        assertThat(verified.status()).isEqualTo(2);
        assertThat(verified.err()).contains("This head was not signed with that key", "head-120");
    }

    @Test
    void an_altered_head_is_not_believed() throws IOException {
        Path head = archive.head(40);
        Files.writeString(head, Files.readString(head).replace("\n40\n", "\n39\n"));
        assertThat(archive.withHeads(40, 80).status()).isEqualTo(2);
    }

    @Test
    void without_files_that_can_be_read_nothing_is_verified() throws IOException {
        Path nothing = Files.writeString(archive.folder.resolve("nothing"), "this is no database");
        String key = archive.signer.key().toString();

        assertThat(Archive.run(
                                nothing.toString(),
                                "--key",
                                key,
                                "--head",
                                archive.head(40).toString())
                        .status())
                .isEqualTo(2);
        assertThat(Archive.run("absent", "--key", key).err()).contains("There is no file 'absent'");
        assertThat(archive.verify("--head", nothing.toString()).status()).isEqualTo(2);
        assertThat(archive.verify("--mirror", original.toString()).err()).contains("There is no head in");
        assertThat(Archive.run(archive.events().toString(), "--key", "nobody").status())
                .isEqualTo(2);
    }

    private int assigned() {
        for (int i = 41; i < 79; i++) {
            if (archive.event(i).name().equals("CoachAssigned")) {
                return i;
            }
        }
        throw new IllegalStateException("somebody was assigned");
    }

    private static void named(Verified verified, String what, EventLeaf event) {
        assertThat(verified.out())
                .startsWith(what)
                .contains(event.aggregateId() + ", sequence " + event.sequence() + ", " + event.name() + ", event id "
                        + event.eventId());
        assertThat(verified.status()).isEqualTo(1);
    }
}
