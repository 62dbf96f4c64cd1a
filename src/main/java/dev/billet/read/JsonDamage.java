package dev.billet.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Says where JSON is broken, in bytes from the start of the input, and why. */
final class JsonDamage {
    private static final int LONGEST = 200;

    private JsonDamage() {
    }

    /** A clause such as {@code damaged at byte 4711: …}; {@code before} is where the parsed part begins. */
    static String reason(JsonProcessingException damage, long before) {
        return "damaged at byte " + (before + offset(damage)) + ": " + why(damage);
    }

    static String why(JsonProcessingException damage) {
        String why = damage.getOriginalMessage().replaceAll("\\p{Cntrl}+", " ");
        return why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why;
    }

    static long offset(JsonProcessingException damage) {
        JsonLocation at = damage.getLocation();
        return at == null ? 0 : Math.max(0, at.getByteOffset());
    }
}
