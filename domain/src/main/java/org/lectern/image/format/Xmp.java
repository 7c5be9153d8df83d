package org.lectern.image.format;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPIterator;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.IteratorOptions;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import com.adobe.internal.xmp.properties.XMPPropertyInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Metadata as XMP (ISO 16684-1). A property that tells a position goes, with all that it is a part of. */
final class Xmp {
    private static final Pattern POSITION = Pattern.compile(
            "gps|latitude|longitude|geo|location|landmark|regioninfo|embed|image\\b|data\\b|hasextended",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 1024 * 1024;

    private Xmp() {}

    /** @return empty: there is nothing left, or it can't be read */
    static Optional<byte[]> withoutPosition(byte[] packet) {
        if (packet.length > LONGEST) {
            return Optional.empty();
        }
        try {
            XMPMeta metadata = XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true));
            for (XMPPropertyInfo property : positions(metadata)) {
                metadata.deleteProperty(property.getNamespace(), property.getPath());
            }
            if (!metadata.iterator().hasNext()) {
                return Optional.empty();
            }
            byte[] rest = XMPMetaFactory.serializeToBuffer(
                    metadata, new SerializeOptions().setUseCompactFormat(true).setOmitPacketWrapper(true));
            return Optional.of(rest).filter(Xmp::isHarmless);
        } catch (XMPException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Properties at the top, by what they or any part of them are called. */
    private static List<XMPPropertyInfo> positions(XMPMeta metadata) throws XMPException {
        List<XMPPropertyInfo> found = new ArrayList<>();
        XMPIterator top = metadata.iterator(new IteratorOptions().setJustChildren(true));
        while (top.hasNext()) {
            XMPPropertyInfo schema = (XMPPropertyInfo) top.next();
            XMPIterator properties =
                    metadata.iterator(schema.getNamespace(), null, new IteratorOptions().setJustChildren(true));
            while (properties.hasNext()) {
                XMPPropertyInfo property = (XMPPropertyInfo) properties.next();
                if (tellsPosition(metadata, property)) {
                    found.add(property);
                }
            }
        }
        return found;
    }

    private static boolean tellsPosition(XMPMeta metadata, XMPPropertyInfo property) throws XMPException {
        XMPIterator parts = metadata.iterator(property.getNamespace(), property.getPath(), new IteratorOptions());
        while (parts.hasNext()) {
            String path = ((XMPPropertyInfo) parts.next()).getPath();
            if (path != null && POSITION.matcher(path).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHarmless(byte[] packet) {
        String text = new String(packet, StandardCharsets.UTF_8);
        return !text.contains("GPSL");
    }
}
