package org.lectern.image.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.lectern.image.ImageType;

/** GIF (version 89a). All frames stay; of the applications' extensions those for repetition and colour. */
final class GifFormat implements ImageFormat {
    private static final long MAX_PIXELS = 50_000_000;
    private static final int FRAME = 0x2C;
    private static final int EXTENSION = 0x21;
    private static final int END = 0x3B;
    private static final int OF_APPLICATION = 0xFF;
    private static final int NAME = 11;
    private static final Set<String> STAYING = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    @Override
    public ImageType type() {
        return ImageType.GIF;
    }

    @Override
    public boolean begins(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 6), StandardCharsets.ISO_8859_1);
        return beginning.equals("GIF87a") || beginning.equals("GIF89a");
    }

    @Override
    public Stripped strip(byte[] bytes) throws BrokenImage {
        return new Walk(bytes).toItsEnd();
    }

    /** One pass over one file. */
    private static final class Walk {
        private final ByteBuffer in;
        private final ByteArrayOutputStream out;
        private int width;
        private int height;
        private int frames;

        Walk(byte[] bytes) {
            in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            out = new ByteArrayOutputStream(bytes.length);
        }

        Stripped toItsEnd() throws BrokenImage {
            width = in.getShort(6) & 0xFFFF;
            height = in.getShort(8) & 0xFFFF;
            in.position(13);
            skipColours(in.get(10));
            copyFrom(0);
            int block = in.get() & 0xFF;
            while (block != END) {
                block(block);
                block = in.get() & 0xFF;
            }
            out.write(END);
            if (frames == 0) {
                throw new BrokenImage("there is no picture in it");
            }
            return new Stripped(out.toByteArray(), width, height, 1, frames > 1, MAX_PIXELS);
        }

        private void block(int block) throws BrokenImage {
            int start = in.position() - 1;
            boolean stays = true;
            if (block == FRAME) {
                frame();
            } else if (block == EXTENSION) {
                stays = (in.get() & 0xFF) != OF_APPLICATION || isKnown();
            } else {
                throw new BrokenImage("it is no GIF behind its beginning");
            }
            skipPieces();
            if (stays) {
                copyFrom(start);
            }
        }

        /** A frame may be larger than the whole says; decoders take memory for it all the same. */
        private void frame() {
            int start = in.position();
            width = Math.max(width, in.getShort(start + 4) & 0xFFFF);
            height = Math.max(height, in.getShort(start + 6) & 0xFFFF);
            in.position(start + 9);
            skipColours(in.get(start + 8));
            in.get();
            frames++;
        }

        private boolean isKnown() {
            if (in.get(in.position()) != NAME) {
                return false;
            }
            byte[] name = new byte[NAME];
            in.get(in.position() + 1, name);
            return STAYING.contains(new String(name, StandardCharsets.ISO_8859_1));
        }

        private void skipColours(byte flags) {
            if ((flags & 0x80) != 0) {
                in.position(in.position() + (3 << (flags & 7) + 1));
            }
        }

        private void skipPieces() {
            for (int length = in.get() & 0xFF; length > 0; length = in.get() & 0xFF) {
                in.position(in.position() + length);
            }
        }

        private void copyFrom(int start) {
            out.write(in.array(), start, in.position() - start);
        }
    }
}
