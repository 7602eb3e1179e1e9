package nl.gezinslijn.services.store;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;

/** Master keys while they are being changed. */
final class Masters {

    private Masters() {}

    /** Wraps with the next one, and opens what either has wrapped. */
    static Aead either(Aead next, Aead before) {
        return new Aead() {
            @Override
            public byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
                return next.encrypt(plaintext, associatedData);
            }

            @Override
            public byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
                try {
                    return next.decrypt(ciphertext, associatedData);
                } catch (GeneralSecurityException e) {
                    return before.decrypt(ciphertext, associatedData);
                }
            }
        };
    }
}
