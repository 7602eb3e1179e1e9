package nl.gezinslijn.standalone.login;

import java.nio.file.Path;
import java.time.Clock;
import nl.gezinslijn.runtime.keys.Wrapped;
import nl.gezinslijn.standalone.accounts.Accounts;
import nl.gezinslijn.standalone.accounts.OwnPassword;
import nl.gezinslijn.standalone.accounts.PasswordLogin;
import nl.gezinslijn.standalone.accounts.RememberedPasswords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Accounts and their passwords. */
@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    /** Also while another issuer is named, for when it is not any more. */
    @Bean
    Wrapped wrappedTokenKeys(@Value("${gezinslijn.data}") Path data) {
        return master -> SigningKeys.wrapAnew(data.resolve("token-keys"), master);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    @Bean
    Accounts accounts(@Value("${gezinslijn.data}") Path data, PasswordEncoder passwords, Clock clock) {
        return new Accounts(data.resolve("accounts.sqlite"), passwords, clock);
    }

    @Bean
    PasswordLogin passwordLogin(Accounts accounts, PasswordEncoder passwords) {
        return new PasswordLogin(accounts, passwords);
    }

    @Bean
    OwnPassword ownPassword(Accounts accounts, PasswordEncoder passwords) {
        return new OwnPassword(accounts, passwords);
    }
}
