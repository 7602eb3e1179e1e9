package nl.gezinslijn.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammesTest {

    @TempDir
    Path directory;

    @Test
    void a_municipality_adds_its_own_programme_with_one_file() throws IOException {
        write("coevorden-2027.yaml", drenthe("coevorden-2027", 1));

        Programmes programmes = Programmes.shippedAnd(directory);

        assertThat(programmes.all()).hasSize(Programmes.shipped().all().size() + 1);
        assertThat(programmes.find("coevorden-2027", 1)).isPresent();
    }

    @Test
    void a_new_version_is_for_new_cases_and_the_old_one_stays_for_those_bound_to_it() throws IOException {
        write("drenthe-2006.2.yaml", drenthe("drenthe-2006", 2));

        Programmes programmes = Programmes.shippedAnd(directory);

        assertThat(programmes.newest("drenthe-2006").map(Programme::version)).hasValue(2);
        assertThat(programmes.find("drenthe-2006", 1)).isPresent();
        assertThat(programmes.all()).extracting(Programme::key).containsSequence("drenthe-2006/1", "drenthe-2006/2");
    }

    @Test
    void a_programme_or_version_nobody_wrote_is_not_found() {
        Programmes programmes = Programmes.shipped();

        assertThat(programmes.find("drenthe-2006", 9)).isEmpty();
        assertThat(programmes.find("emmen-2030", 1)).isEmpty();
        assertThat(programmes.newest("emmen-2030")).isEmpty();
    }

    @Test
    void the_same_version_in_two_files_is_refused() throws IOException {
        write("drenthe-2006.1.yaml", drenthe("drenthe-2006", 1));

        assertThatExceptionOfType(InvalidProgrammeException.class)
                .isThrownBy(() -> Programmes.shippedAnd(directory))
                .withMessage("drenthe-2006.1.yaml: version: drenthe-2006/1 is also in drenthe-2006.yaml");
    }

    @Test
    void a_version_in_the_name_must_be_the_version_in_the_file() throws IOException {
        write("drenthe-2006.3.yaml", drenthe("drenthe-2006", 2));

        assertThatExceptionOfType(InvalidProgrammeException.class)
                .isThrownBy(() -> Programmes.shippedAnd(directory))
                .withMessageStartingWith("drenthe-2006.3.yaml: id: must be as the file's name");
    }

    @Test
    void faults_of_all_files_are_told_at_once() throws IOException {
        write("emmen-2030.yaml", drenthe("emmen-2030", 1).replace("  months: 3", "  months: 0"));
        write("meppel-2030.yaml", drenthe("meppel-2030", 1).replace("leads: false", "leads: perhaps"));

        assertThatExceptionOfType(InvalidProgrammeException.class)
                .isThrownBy(() -> Programmes.shippedAnd(directory))
                .withMessage("""
                        emmen-2030.yaml: extensions.months: must be above 0
                        meppel-2030.yaml: leads: must be true or false""");
    }

    @Test
    void only_yaml_files_of_the_directory_itself_are_read() throws IOException {
        write("README.md", "not a programme");
        write(".coevorden-2027.yaml", "what an editor left behind");
        Files.createDirectory(directory.resolve("old.yaml"));

        assertThat(ProgrammeSource.in(directory)).isEmpty();
    }

    @Test
    void a_file_named_yml_is_refused_instead_of_going_unseen() throws IOException {
        write("coevorden-2027.yml", drenthe("coevorden-2027", 1));

        assertThatExceptionOfType(InvalidProgrammeException.class)
                .isThrownBy(() -> Programmes.shippedAnd(directory))
                .withMessageStartingWith("coevorden-2027.yml: id: must be as the file's name");
    }

    @Test
    void a_directory_that_is_not_there_is_named() {
        Path missing = directory.resolve("nowhere");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Programmes.shippedAnd(missing))
                .withMessageContaining("nowhere");
    }

    @Test
    void a_file_that_is_not_utf_8_is_named() throws IOException {
        Files.write(
                directory.resolve("coevorden-2027.yaml"), "title: Coördinatie".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Programmes.shippedAnd(directory))
                .withMessageContaining("coevorden-2027.yaml");
    }

    @Test
    void no_programmes_at_all_is_a_registry_of_none() {
        assertThat(Programmes.load(List.of()).all()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static String drenthe(String id, int version) {
        return ShippedText.text(ShippedText.DRENTHE)
                .replace("id: drenthe-2006", "id: " + id)
                .replace("version: 1", "version: " + version);
    }
}
