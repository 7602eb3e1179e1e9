package nl.gezinslijn.manifests;

import static nl.gezinslijn.manifests.Deployed.COMPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gezinslijn.event.Role;
import nl.gezinslijn.runtime.login.Decoders;
import nl.gezinslijn.runtime.login.Scopes;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The realm is read by Keycloak's own classes, which know no field that Keycloak does not, and says what we read. */
class RealmTest {

    private static final RealmRepresentation REALM = read();

    @Test
    void there_is_a_role_for_each_of_ours_but_for_the_service_itself() {
        assertThat(REALM.getRoles().getRealm().stream().map(RoleRepresentation::getName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM)
                        .map(Role::code)
                        .toList());
    }

    @Test
    void account_roles_and_organisation_stand_in_the_access_token_and_in_that_of_the_pages() {
        for (String claim : List.of("preferred_username", "roles", "organisation")) {
            ProtocolMapperRepresentation mapper = mappers()
                    .filter(each -> claim.equals(each.getConfig().get("claim.name")))
                    .findFirst()
                    .orElseThrow();
            assertThat(mapper.getConfig())
                    .as(claim)
                    .containsEntry("access.token.claim", "true")
                    .containsEntry("id.token.claim", "true");
        }
    }

    @Test
    void a_token_is_for_this_house() {
        assertThat(mappers().map(mapper -> mapper.getConfig().get("included.custom.audience")))
                .contains(Decoders.AUDIENCE);
    }

    @Test
    void looking_and_acting_are_asked_for_each_by_itself() {
        assertThat(REALM.getClientScopes().stream()
                        .filter(scope -> "true".equals(scope.getAttributes().get("include.in.token.scope")))
                        .map(ClientScopeRepresentation::getName))
                .contains(Scopes.READ, Scopes.WRITE);
        assertThat(client("gezinslijn-terminal").getOptionalClientScopes())
                .containsExactlyInAnyOrder(Scopes.READ, Scopes.WRITE);
    }

    @Test
    void every_scope_that_a_client_has_is_there() {
        List<String> scopes = REALM.getClientScopes().stream()
                .map(ClientScopeRepresentation::getName)
                .toList();
        REALM.getClients().forEach(client -> {
            assertThat(scopes).as(client.getClientId()).containsAll(client.getDefaultClientScopes());
            assertThat(scopes).as(client.getClientId()).containsAll(client.getOptionalClientScopes());
        });
    }

    @Test
    void every_client_proves_that_it_is_the_one_that_asked_and_none_handles_passwords() {
        assertThat(REALM.getClients()).isNotEmpty().allSatisfy(client -> {
            assertThat(client.getAttributes()).containsEntry("pkce.code.challenge.method", "S256");
            assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
            assertThat(client.isImplicitFlowEnabled()).isFalse();
        });
    }

    @Test
    void the_client_of_the_pages_is_the_one_that_the_services_are_told() {
        Map<String, Object> compose = Deployed.yaml(COMPOSE.resolve("compose.yaml"));
        Object told = Deployed.at(compose, "services", "query-1", "environment", "GEZINSLIJN_LOGIN_CLIENTID");
        Object issuer = Deployed.at(compose, "services", "query-1", "environment", "GEZINSLIJN_LOGIN_ISSUER");

        assertThat(client(String.valueOf(told)).isPublicClient()).isFalse();
        assertThat(issuer.toString()).endsWith("/realms/" + REALM.getRealm());
        assertThat(client(String.valueOf(told)).getRedirectUris())
                .containsExactly("${GEZINSLIJN_ADDRESS}/login/oauth2/code/gezinslijn");
    }

    @Test
    void everybody_has_an_organisation_a_role_that_there_is_and_a_password_that_stands_elsewhere() {
        assertThat(REALM.getUsers()).isNotEmpty().allSatisfy(user -> {
            assertThat(user.getAttributes().get("organisation"))
                    .as(user.getUsername())
                    .hasSize(1);
            assertThat(user.getRealmRoles()).as(user.getUsername()).isNotEmpty().allSatisfy(Role::parse);
            assertThat(user.getCredentials())
                    .allSatisfy(password -> assertThat(password.getValue()).isEqualTo("${GEZINSLIJN_TRIAL_PASSWORD}"));
        });
        assertThat(REALM.getUsers().stream()
                        .map(UserRepresentation::getRealmRoles)
                        .flatMap(List::stream)
                        .distinct())
                .as("somebody in each role")
                .hasSize(Role.values().length - 1);
    }

    @Test
    void what_stands_elsewhere_is_made_by_prepare_or_told_by_compose() {
        String told = Deployed.text(COMPOSE.resolve("prepare")) + Deployed.text(COMPOSE.resolve("compose.yaml"));
        assertThat(Pattern.compile("\\$\\{([A-Z_]+)}")
                        .matcher(Deployed.text(COMPOSE.resolve("keycloak/gezinslijn-realm.json")))
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .hasSize(3)
                .allMatch(told::contains);
    }

    private static Stream<ProtocolMapperRepresentation> mappers() {
        return REALM.getClientScopes().stream()
                .filter(scope -> scope.getProtocolMappers() != null)
                .flatMap(scope -> scope.getProtocolMappers().stream());
    }

    private static ClientRepresentation client(String id) {
        return REALM.getClients().stream()
                .filter(client -> client.getClientId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RealmRepresentation read() {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(COMPOSE.resolve("keycloak/gezinslijn-realm.json").toFile(), RealmRepresentation.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
