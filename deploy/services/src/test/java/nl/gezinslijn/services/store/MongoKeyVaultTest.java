package nl.gezinslijn.services.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.gezinslijn.privacy.KeyDestroyedException;
import nl.gezinslijn.privacy.KeyVault;
import nl.gezinslijn.privacy.KeyVaultSuite;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoKeyVaultTest extends KeyVaultSuite {

    private final House house = house();

    House house() {
        return House.inMemory();
    }

    @AfterEach
    void forget() {
        house.close();
    }

    @Override
    protected KeyVault open(Aead master) {
        return vault(master);
    }

    private MongoKeyVault vault(Aead wrapping) {
        return new MongoKeyVault(house.instance(), wrapping);
    }

    @Test
    void instances_that_ask_at_once_get_the_same_key() throws Exception {
        List<MongoKeyVault> instances =
                IntStream.range(0, 4).mapToObj(i -> vault(master)).toList();
        List<Callable<byte[]>> asked = IntStream.range(0, 200)
                .<Callable<byte[]>>mapToObj(i -> () ->
                        instances.get(i % 4).findOrCreate("person:" + i / 8).encrypt("x".getBytes(UTF_8), PLACE))
                .toList();
        try (ExecutorService many = Executors.newFixedThreadPool(16)) {
            List<Future<byte[]>> sealed = many.invokeAll(asked);
            for (int i = 0; i < sealed.size(); i++) {
                Aead key = instances.get((i + 1) % 4).find("person:" + i / 8).orElseThrow();
                assertThat(key.decrypt(sealed.get(i).get(), PLACE)).isEqualTo("x".getBytes(UTF_8));
            }
        }
        assertThat(instances.getFirst().size()).isEqualTo(25);
    }

    @Test
    void a_destruction_counts_at_once_for_another_instance_that_used_the_key() {
        MongoKeyVault one = vault(master);
        MongoKeyVault other = vault(master);
        one.findOrCreate(PERSON);
        assertThat(other.find(PERSON)).isPresent();

        one.destroy(PERSON);

        assertThat(other.find(PERSON)).isEmpty();
        assertThatThrownBy(() -> other.findOrCreate(PERSON)).isInstanceOf(KeyDestroyedException.class);
        assertThat(other.size()).isZero();
        assertThat(other.destroyed()).isEqualTo(1);
    }

    @Test
    void of_a_destroyed_key_nothing_is_left_but_that_it_was_destroyed() {
        MongoKeyVault vault = vault(master);
        vault.findOrCreate(PERSON);
        vault.destroy(PERSON);

        assertThat(kept()).containsExactly(new Document("_id", PERSON).append("destroyed", true));
    }

    @Test
    void an_erasure_and_a_first_use_at_once_end_in_an_erasure() throws Exception {
        MongoKeyVault one = vault(master);
        MongoKeyVault other = vault(master);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 50; i++) {
                String person = KeyVault.person("race-" + i);
                Future<?> made = both.submit(() -> one.findOrCreate(person));
                Future<?> erased = both.submit(() -> other.destroy(person));
                erased.get();
                assertThat(made)
                        .satisfiesAnyOf(
                                done -> assertThat(done).succeedsWithin(Duration.ofSeconds(10)),
                                done -> assertThatThrownBy(done::get).hasCauseInstanceOf(KeyDestroyedException.class));
                assertThat(one.find(person)).isEmpty();
            }
        }
    }

    @Test
    void a_key_cannot_be_passed_off_as_another_subjects() {
        vault(master).findOrCreate(PERSON);
        Document stolen = kept().getFirst();
        house.instance()
                .write(database -> database.getCollection("keys")
                        .insertOne(new Document(stolen).append("_id", "person:somebody-else")));

        MongoKeyVault vault = vault(master);
        assertThatThrownBy(() -> vault.find("person:somebody-else")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keys_are_wrapped_by_another_master_key_and_open_with_it_alone() throws GeneralSecurityException {
        Aead next = newMaster();
        MongoKeyVault vault = vault(master);
        byte[] sealed = vault.findOrCreate(PERSON).encrypt("Jip".getBytes(UTF_8), PLACE);
        IntStream.range(0, 600).forEach(i -> vault.findOrCreate("person:" + i));
        vault.findOrCreate("person:gone");
        vault.destroy("person:gone");

        assertThat(vault.wrapAnew(next, Masters.either(next, master))).isEqualTo(601);
        assertThat(vault.wrapAnew(next, Masters.either(next, master)))
                .as("the second time")
                .isZero();

        MongoKeyVault after = vault(next);
        assertThat(after.find(PERSON).orElseThrow().decrypt(sealed, PLACE)).isEqualTo("Jip".getBytes(UTF_8));
        assertThat(after.size()).isEqualTo(601);
        assertThat(after.find("person:gone")).isEmpty();
        assertThatThrownBy(() -> vault(master)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_no_master_key_opens_is_left_as_it_is() {
        MongoKeyVault vault = vault(master);
        vault.findOrCreate(PERSON);
        List<Document> before = kept();
        Aead another = newMaster();

        assertThatThrownBy(() -> vault.wrapAnew(another, another)).isInstanceOf(IllegalStateException.class);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void a_key_that_was_altered_is_not_used() {
        MongoKeyVault vault = vault(master);
        vault.findOrCreate(PERSON);
        house.instance()
                .write(database -> database.getCollection("keys")
                        .updateOne(Filters.eq("_id", PERSON), Updates.set("key", new Binary(new byte[64]))));
        assertThatThrownBy(() -> vault.find(PERSON)).isInstanceOf(IllegalStateException.class);
    }

    private List<Document> kept() {
        return house.instance().database().getCollection("keys").find().into(new ArrayList<>());
    }
}
