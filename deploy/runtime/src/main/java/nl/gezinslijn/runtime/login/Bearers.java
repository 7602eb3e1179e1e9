package nl.gezinslijn.runtime.login;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** From a token to who calls, with roles, organisation and scopes. */
record Bearers(Identity identity) implements Converter<Jwt, JwtAuthenticationToken> {

    private static final JwtGrantedAuthoritiesConverter SCOPES = new JwtGrantedAuthoritiesConverter();

    @Override
    public JwtAuthenticationToken convert(Jwt token) {
        List<GrantedAuthority> all = new ArrayList<>(identity.authorities(token));
        all.addAll(SCOPES.convert(token));
        return new JwtAuthenticationToken(token, all, identity.account(token));
    }
}
