package dev.billet.write.wxr;

import dev.billet.model.Meta;
import dev.billet.write.shared.Tally;
import dev.billet.xml.Wxr;
import dev.billet.xml.XmlOut;
import java.io.IOException;

/** Values under keys of the engine's own, which posts and comments have alike. */
final class Metas {
    private Metas() {
    }

    static void write(XmlOut out, String element, Meta meta, Tally tally) throws IOException {
        if (meta.key().codePointCount(0, meta.key().length()) > Wxr.META_KEY) {
            tally.notCarried("meta values with a key over " + Wxr.META_KEY + " letters", 1);
            return;
        }
        out.start(element).cdata("wp:meta_key", meta.key()).cdata("wp:meta_value", meta.value()).end();
    }
}
