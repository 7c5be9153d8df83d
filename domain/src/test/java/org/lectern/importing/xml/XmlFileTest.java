package org.lectern.importing.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.importing.file.SourceFile;
import org.lectern.importing.file.Unreadable;

@Timeout(60)
class XmlFileTest {
    private final List<XmlItem> items = new ArrayList<>();
    private final List<Unreadable> broken = new ArrayList<>();

    @Test
    void itemsAreCutOutWithTheirLinesAndBytes() throws Unreadable {
        XmlFile file = read(
                "<?xml version='1.0'?>\n<list>\n<name>n</name>\n<item>\n<a>1</a></item>\n<item a='2'/>\n</list>\n");

        assertThat(file.root().orElseThrow().textOf("", "name")).contains("n");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).original().bytes()).asString().isEqualTo("<item>\n<a>1</a></item>");
        assertThat(items.get(0).original().firstLine()).isEqualTo(4);
        assertThat(items.get(0).original().lastLine()).isEqualTo(5);
        assertThat(items.get(1).element().attribute("a")).contains("2");
        assertThat(broken).isEmpty();
    }

    @Test
    void whatLooksLikeAnItemInCommentsAndSectionsIsNone() throws Unreadable {
        read("<list><!-- <item>no</item> --><item><a><![CDATA[</item><item>]]></a><b c=\"/item>\"/></item></list>");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).element().textOf("", "a")).contains("</item><item>");
    }

    @Test
    void anItemThatIsBrokenIsReadAsFarAsItCanBeAndTheOthersAsTheyAre() throws Unreadable {
        read("<list>\n<item>1</item>\n<item>\n<b>2</a></item>\n<item>3</item>\n</list>");

        assertThat(items).extracting(item -> item.element().text().strip()).containsExactly("1", "2", "3");
        assertThat(items.get(1).remarks()).hasSize(1);
        assertThat(items.get(1).remarks().get(0))
                .startsWith("is no well-formed XML: ")
                .endsWith(" (line 4); it is read as far as it can be");
        assertThat(items.get(2).remarks()).isEmpty();
    }

    @Test
    void anItemThatIsNeverEndedIsRejectedAndTheNextOneIsRead() throws Unreadable {
        read("<list>\n<item>1\n<item>2</item>\n</list>");

        assertThat(items).extracting(item -> item.element().text()).containsExactly("2");
        assertThat(broken.get(0))
                .hasMessage("its <item> that begins in line 2 is not ended before the next one begins");
        assertThat(broken.get(0).line()).contains(2);
    }

    @Test
    void ofAFileThatIsCutOffTheItemsBeforeAreRead() throws Unreadable {
        read("<list>\n<item>1</item>\n<item>\n<b>2");

        assertThat(items).hasSize(1);
        assertThat(broken)
                .extracting(Unreadable::getMessage)
                .first()
                .isEqualTo("its <item> that begins in line 3 is never ended: the file is cut off in line 4");
    }

    @Test
    void aFileThatEndsBetweenItsItemsIsCutOffToo() throws Unreadable {
        read("<list>\n<item>1</item>\n");

        assertThat(items).hasSize(1);
        assertThat(broken).hasSize(1);
        assertThat(broken.get(0).line()).contains(3);
    }

    @Test
    void whatPeopleDoWrongIsMendedWithARemark() throws Unreadable {
        read(
                " \n\uFEFF <list><item a='x&y'>Fish & Chips&nbsp;&copy; &amp; &#0;\u0008<![CDATA[a & b]]> &mine;</item></list>");

        assertThat(items.get(0).element().text()).isEqualTo("Fish & Chips\u00A0© & a & b &mine;");
        assertThat(items.get(0).element().attribute("a")).contains("x&y");
        assertThat(items.get(0).remarks())
                .containsExactly(
                        "has a bare & that should be &amp;",
                        "has entities of HTML, such as &nbsp;, though it is XML",
                        "refers to a character that XML cannot have; it is left out",
                        "has the entity &mine;, which is none of HTML's; it stays as it is written",
                        "has control characters, which XML cannot have; they are left out");
    }

    @Test
    void noEntityOfADoctypeIsReadNorAFileOpened() throws Unreadable {
        XmlFile file = read(
                "<!DOCTYPE list [\n<!ENTITY x SYSTEM 'file:///etc/passwd'>\n<!ENTITY % p SYSTEM 'http://localhost:1/'> %p;\n"
                        + "<!ENTITY lol 'lol'>]>\n<list><item>&x; &lol;</item></list>");

        assertThat(items.get(0).element().text()).isEqualTo("&x; &lol;");
        assertThat(file.remarks())
                .containsExactly("has a DOCTYPE, which is not read; entities that it declares are nobody's");
    }

    @Test
    void aDoctypeInAnItemIsLeftOut() throws Unreadable {
        read("<list><item><!DOCTYPE x [<!ENTITY e 'e'>]><a>1</a></item></list>");

        assertThat(items.get(0).element().textOf("", "a")).contains("1");
    }

    @Test
    void deepNestingIsRejected() throws Unreadable {
        read("<list><item>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</item><item>2</item></list>");

        assertThat(items).hasSize(1);
        assertThat(broken.get(0)).hasMessage("is XML nested deeper than 100 levels");
    }

    @Test
    void deepNestingAroundItemsIsReported() throws Unreadable {
        read("<a>".repeat(100_000) + "<item>1</item>");

        assertThat(items).hasSize(1);
        assertThat(broken.get(0)).hasMessageContaining("nested deeper than 100 levels");
    }

    @Test
    void anItemOfFiftyMegabytesIsRejectedAndTheNextOneIsRead() throws Unreadable {
        read("<list><item>" + "x".repeat(50 * 1024 * 1024) + "</item><item>2</item></list>");

        assertThat(items).extracting(item -> item.element().text()).containsExactly("2");
        assertThat(broken.get(0)).hasMessageEndingWith(" is larger than 32 MB");
    }

    @Test
    void aMillionBareSignsAndQuotesTakeTimeInLine() throws Unreadable {
        read("<list><item>" + "&".repeat(1_000_000) + "</item><item a=\"" + "<b ".repeat(1_000_000) + "</item>"
                + "<item>" + "<![CDATA[".repeat(500_000));

        assertThat(items.get(0).element().text()).hasSize(1_000_000);
        assertThat(broken).isNotEmpty();
    }

    @Test
    void thousandsOfAttributesAreRejected() throws Unreadable {
        StringBuilder tag = new StringBuilder("<list><item");
        IntStream.range(0, 5_000).forEach(i -> tag.append(" a").append(i).append("='1'"));

        read(tag + "/><item>2</item></list>");

        assertThat(items).hasSize(1);
        assertThat(broken.get(0)).hasMessage("has an element with more than 1000 attributes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16LE",
                "UTF-16BE",
                "ISO-8859-1",
                "windows-1252",
                "ISO-8859-15",
                "UTF-8",
                "Shift_JIS",
                "GB18030"
            })
    void aFileIsReadInTheEncodingThatItDeclares(String charset) throws Unreadable {
        String text = charset.startsWith("S") || charset.startsWith("G") ? "日本表" : "Grüße é";
        String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
        String item = "<item>" + text + "</item>";

        read((mark + "<?xml version='1.0' encoding='" + charset + "'?><list>" + item + "</list>")
                .getBytes(Charset.forName(charset)));

        assertThat(items.get(0).element().text()).isEqualTo(text);
        assertThat(items.get(0).original().bytes()).isEqualTo(item.getBytes(Charset.forName(charset)));
        assertThat(items.get(0).remarks()).isEmpty();
    }

    @Test
    void aWrongDeclarationIsNotBelieved() throws Unreadable {
        read("<?xml version='1.0' encoding='ISO-8859-1'?><list><item>Grüße</item></list>");
        read("<?xml version='1.0'?><list><item>Grüße</item></list>".getBytes(StandardCharsets.ISO_8859_1));
        XmlFile wide = read("<?xml version='1.0' encoding='UTF-16'?><list><item>Grüße</item></list>");
        XmlFile seven = read("<?xml version='1.0' encoding='UTF-7'?><list><item>+ADw-script+AD4-</item></list>");

        assertThat(items.subList(0, 3))
                .extracting(item -> item.element().text())
                .containsOnly("Grüße");
        assertThat(items.get(0).remarks()).containsExactly("says that it is windows-1252, but is UTF-8");
        assertThat(items.get(1).remarks()).hasSize(1);
        assertThat(wide.remarks()).hasSize(1);
        assertThat(seven.remarks()).hasSize(1);
        assertThat(items.get(3).element().text()).isEqualTo("+ADw-script+AD4-");
    }

    @Test
    void wideLettersThatAreBrokenAreRefused() {
        byte[] text = ("\uFEFF<list><item>1</item></list>").getBytes(StandardCharsets.UTF_16LE);
        text[20] = 0;
        text[21] = (byte) 0xDC;

        assertThatThrownBy(() -> read(text)).hasMessage("says that it is UTF-16LE and holds bytes that are none");
    }

    @Test
    void nulsAreLeftOutWithARemark() throws Unreadable {
        read("<list><item>a\0b</item></list>");

        assertThat(items.get(0).element().text()).isEqualTo("ab");
        assertThat(items.get(0).remarks()).isNotEmpty();
    }

    @Test
    void aFileLargerThanAllLimitsIsReadItemByItem() throws Unreadable {
        byte[] item = ("<item><a>" + "x".repeat(1024 * 1024) + "</a></item>").getBytes(StandardCharsets.UTF_8);
        int count = 100;
        SourceFile file = new SourceFile("big.xml", () -> stream(item, count));
        int[] read = {0};

        new XmlFile(file, "item").items(Scope.NONE, each -> read[0]++, part -> {
            throw new AssertionError(part);
        });

        assertThat(read[0]).isEqualTo(count);
    }

    private static InputStream stream(byte[] item, int count) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream("<list>".getBytes(StandardCharsets.UTF_8)));
        IntStream.range(0, count).forEach(i -> parts.add(new ByteArrayInputStream(item)));
        parts.add(new ByteArrayInputStream("</list>".getBytes(StandardCharsets.UTF_8)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private XmlFile read(String xml) throws Unreadable {
        return read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private XmlFile read(byte[] xml) throws Unreadable {
        XmlFile file = new XmlFile(new SourceFile("a.xml", () -> new ByteArrayInputStream(xml)), "item");
        file.items(Scope.NONE, items::add, broken::add);
        return file;
    }
}
