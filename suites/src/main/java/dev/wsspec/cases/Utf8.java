package dev.wsspec.cases;

import dev.wsspec.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Well-formedness by RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    static boolean valid(Bytes octets) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets.toArray()));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
